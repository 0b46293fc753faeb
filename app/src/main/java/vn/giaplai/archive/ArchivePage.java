package vn.giaplai.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giaplai.documents.Document;

/**
 * One page of the list.
 *
 * @param nextOrNull sort key after which the next page begins; null on the last page
 */
record ArchivePage(List<Row> rows, @Nullable String nextOrNull) {

    ArchivePage {
        rows = List.copyOf(rows);
    }

    /** A paper, where it lies and how it stands. */
    record Row(ArchiveRecord record, Document document) {

        /** Message key of its standing. */
        public String standing() {
            return ArchivePage.standing(document);
        }

        /** Class of the badge. */
        public String badge() {
            return ArchivePage.badge(document);
        }
    }

    static String standing(Document document) {
        if (document.withdrawnAt() != null) {
            return "archive.standing.withdrawn";
        }
        return document.supersededAt() == null ? "archive.standing.current" : "archive.standing.superseded";
    }

    static String badge(Document document) {
        if (document.withdrawnAt() != null) {
            return "badge bad";
        }
        return document.supersededAt() == null ? "badge ok" : "badge warn";
    }
}
