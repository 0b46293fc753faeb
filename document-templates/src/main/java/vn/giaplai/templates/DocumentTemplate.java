package vn.giaplai.templates;

import java.util.List;

/**
 * How one kind of paper looks. A template is a stateless value: usable from any thread.
 *
 * @param <M> the record that holds everything the paper says
 */
public interface DocumentTemplate<M> {
    /** Short name of the paper, the same as its files: {@code transcript}, {@code lock-decision}. */
    String id();

    /** Rule set, level and running number of the layout, such as {@code TT22_2021.THCS.1}; changes with every visible change. */
    String version();

    /** The archival level every rendering reaches. */
    PdfaLevel level();

    /** The signature fields that a final rendering of this record prepares, in reading order. */
    List<SignatureField> signatureFields(M model);

    /**
     * Writes the paper's page.
     *
     * @throws RenderingException if the record cannot be put on this form
     */
    Paper compose(M model, RenderOptions options);
}
