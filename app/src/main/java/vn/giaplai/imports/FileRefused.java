package vn.giaplai.imports;

import java.util.List;

/** The file as a whole cannot be read; carries the finding to the report. */
public final class FileRefused extends Exception {

    private final FindingKind kind;
    private final transient List<Object> arguments;

    public FileRefused(FindingKind kind, Object... arguments) {
        super(kind.name());
        this.kind = kind;
        this.arguments = List.of(arguments);
    }

    Finding finding() {
        return Finding.ofFile(kind, arguments.toArray());
    }
}
