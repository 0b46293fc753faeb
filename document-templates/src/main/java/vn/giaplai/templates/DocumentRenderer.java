package vn.giaplai.templates;

import java.util.ServiceLoader;

/** Lays papers out as PDF/A and PDF/UA. Safe for use by many threads. */
public interface DocumentRenderer {
    /**
     * Renders one paper. The same template version, record and options give the same bytes on any machine, JDK, locale
     * and time zone.
     *
     * @throws RenderingException if the record cannot be laid out
     */
    <M> PdfDocument render(DocumentTemplate<M> template, M model, RenderOptions options);

    /** The renderer of this module; make one and keep it, it caches the fonts. */
    static DocumentRenderer create() {
        return ServiceLoader.load(DocumentRenderer.class, DocumentRenderer.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no DocumentRenderer is registered in META-INF/services"));
    }
}
