package vn.giaplai.documents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.giaplai.processes.codes.PersonCode;

/** Port: what papers say at the places where people sign them. The slice that makes the papers implements it. */
public interface PaperContents {

    /** A value with its name, both in the language of the request: "Cả năm", "8,2". */
    record Fact(String label, String text) {}

    /**
     * What a signer answers for at one place.
     *
     * @param attention why it is to be looked at first, in words: "Không được lên lớp"; empty for the others
     * @param because why there is another version than the first, as a sentence; empty for the first
     */
    record Content(List<Fact> facts, String attention, String because) {

        public Content {
            facts = List.copyOf(facts);
        }
    }

    /** What stands at these signature fields, by paper; papers of other slices are left out. */
    Map<DocumentId, Content> at(Collection<String> fields, Collection<Document> papers);

    /** The rows of a paper that this teacher answers for today, by the name of each. */
    Map<String, Content> ownRows(PersonCode personCode, Document paper);
}
