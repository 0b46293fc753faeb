package vn.giaplai.templates;

import java.time.LocalDate;
import java.util.List;

/**
 * One paper as its template composed it, ready to be laid out. Everything a PDF says comes from here; nothing comes
 * from the machine, its clock or its locale.
 *
 * @param title document title, shown in the window's title bar (PDF/UA-1, 7.1)
 * @param subject one sentence about the paper, for the metadata
 * @param author the issuing school
 * @param documentId printed at the foot of every page
 * @param verificationUrl what the QR code at the foot says
 * @param date day of issue; also the PDF's creation date, at midnight in Vietnam
 * @param html the page, XHTML in UTF-8, with {@code <signature-field name="…">} where somebody signs
 * @param fields the signature fields that occur in {@code html}, in reading order
 * @param attachments files to carry along
 * @param pageNumbers where page numbers stand
 */
public record Paper(
        String title,
        String subject,
        String author,
        String documentId,
        String verificationUrl,
        LocalDate date,
        String html,
        List<SignatureField> fields,
        List<Attachment> attachments,
        PageNumbers pageNumbers) {
    /** Where a paper shows its page numbers. */
    public enum PageNumbers {
        /** "Trang 1/4" at the foot of every page: forms of the sector, such as the transcript. */
        FOOT,
        /** Centred in the top margin, not on page 1: administrative papers (NĐ 30/2020/NĐ-CP, phụ lục I). */
        TOP_FROM_SECOND
    }

    public Paper {
        fields = List.copyOf(fields);
        attachments = List.copyOf(attachments);
    }
}
