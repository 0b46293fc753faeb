package vn.giaplai.signingdesk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PupilCode;

/**
 * Reasons to send papers back that were typed, but not sent, when their signer confirmed the list.
 *
 * @param byDocument what was typed, by the document's number
 */
record TypedReturns(Map<String, Typed> byDocument) {

    private static final String REASON = "reason-";

    TypedReturns {
        byDocument = Map.copyOf(byDocument);
    }

    /** About one paper; {@code responsible} as the form of {@link SendingBackController} has it, empty for nobody. */
    record Typed(String reason, String responsible) {}

    /** From the fields {@code reason-<document>} and {@code responsible-<document>}; blank reasons are none. */
    static TypedReturns read(MultiValueMap<String, String> form) {
        var typed = new LinkedHashMap<String, Typed>();
        for (var name : form.keySet()) {
            var reason = text(form, name);
            if (name.startsWith(REASON) && !reason.isBlank()) {
                var document = name.substring(REASON.length());
                typed.put(document, new Typed(reason, text(form, "responsible-" + document)));
            }
        }
        return new TypedReturns(typed);
    }

    @Nullable Typed about(DocumentId document) {
        return byDocument.get(document.toString());
    }

    /** The form about one paper as it comes back. */
    SendingBackController.Filled filled(DocumentId document, PupilCode pupilCode) {
        var typed = Objects.requireNonNull(about(document));
        return new SendingBackController.Filled(
                pupilCode, typed.reason(), typed.responsible(), "signingdesk.problem.typed-and-chosen");
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        return Objects.requireNonNullElse(form.getFirst(name), "");
    }
}
