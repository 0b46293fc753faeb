package vn.giaplai.documents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.templates.DocumentRenderer;
import vn.giaplai.templates.DocumentTemplate;
import vn.giaplai.templates.RenderOptions;

/**
 * Where every paper is made: it gets its identity, is composed by its feature, rendered and stored. A paper is made once a
 * case, kind and pupil, whatever is called again.
 */
@Service
public class Press {

    private final Documents documents;
    private final DocumentRenderer renderer;
    private final String publicUrl;

    Press(Documents documents, DocumentRenderer renderer, @Value("${giaplai.public-url}") String publicUrl) {
        this.documents = documents;
        this.renderer = renderer;
        this.publicUrl = publicUrl;
    }

    /** What the ordered paper will print about itself; the same again once it is made. */
    public Imprint imprint(PaperOrder order) {
        var identity = documents.identityFor(
                order.kind(), order.schoolCode(), order.schoolYear(), order.pupilCode(), order.caseNumber());
        return new Imprint(identity, publicUrl + "/v/" + identity.verificationCode());
    }

    /**
     * Renders and stores the paper.
     *
     * @param model composed with this imprint
     * @throws vn.giaplai.templates.RenderingException if it cannot be laid out or holds a sign that cannot be printed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <M> Document print(PaperOrder order, Imprint imprint, DocumentTemplate<M> template, M model) {
        var pdf = renderer.render(template, model, RenderOptions.FINAL);
        return documents.create(new NewDocument(
                imprint.identity(),
                order.kind(),
                order.schoolCode(),
                order.schoolYear(),
                order.classCode(),
                order.pupilCode(),
                order.caseNumber(),
                order.title(),
                pdf.templateVersion(),
                pdf.bytes(),
                pdf.sha256()));
    }

    /** The paper to look at only: marked "BẢN XEM TRƯỚC", without signature fields, stored nowhere. */
    public <M> byte[] preview(DocumentTemplate<M> template, M model) {
        return renderer.render(template, model, RenderOptions.PREVIEW).bytes();
    }
}
