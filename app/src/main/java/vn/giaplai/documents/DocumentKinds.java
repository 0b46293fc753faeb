package vn.giaplai.documents;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kinds of papers of all features, by their keys. */
@Component
final class DocumentKinds {

    private final Map<String, DocumentKind> kinds;

    DocumentKinds(List<DocumentKind> kinds) {
        this.kinds = kinds.stream().collect(Collectors.toMap(DocumentKind::key, Function.identity()));
    }

    /** Throws {@link IllegalStateException} for a key that no feature declares. */
    DocumentKind of(String key) {
        var kind = kinds.get(key);
        if (kind == null) {
            throw new IllegalStateException("no feature declares papers of the kind " + key);
        }
        return kind;
    }
}
