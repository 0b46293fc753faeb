package vn.giaplai.templates;

import java.util.Optional;
import java.util.ServiceLoader;

/** Lays papers out as PDF/A and PDF/UA. Safe for use by many threads. */
public interface DocumentRenderer {
    /**
     * Renders one paper. The same template version, record and options give the same bytes on any machine, JDK, locale
     * and time zone.
     *
     * @throws RenderingException if the record cannot be laid out or holds a character that cannot be printed
     */
    <M> PdfDocument render(DocumentTemplate<M> template, M model, RenderOptions options);

    /**
     * The first sign of a text that no paper can print, such as an emoji or a control character; empty if all can be
     * printed. Ask before a text is accepted: rendering refuses such a text, because PDF/A forbids empty boxes in place
     * of letters (ISO 19005-2, 6.2.11.8). The text is taken in normal form C, in which papers demand it.
     */
    Optional<UnprintableSign> firstUnprintable(String text);

    /** The renderer of this module; make one and keep it, it caches the fonts. */
    static DocumentRenderer create() {
        return ServiceLoader.load(DocumentRenderer.class, DocumentRenderer.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no DocumentRenderer is registered in META-INF/services"));
    }
}
