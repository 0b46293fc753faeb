package vn.giaplai.appointments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.giaplai.imports.Column;
import vn.giaplai.imports.Line;
import vn.giaplai.school.Subject;
import vn.giaplai.web.Texts;

/** Subjects as files write them: by code or by name, whatever the case and the accents. */
final class SubjectNames {

    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    SubjectNames(List<Subject> subjects) {
        subjects.forEach(subject -> codes.put(Texts.key(subject.name()), subject.code()));
        subjects.forEach(subject -> {
            codes.put(Texts.key(subject.code()), subject.code());
            names.put(subject.code(), subject.name());
        });
    }

    /** The code of the subject that a row says; empty if it says none that there is. */
    Optional<String> read(Line line) {
        return Optional.ofNullable(codes.get(Texts.key(said(line))));
    }

    /** A cell as the preview shows it: a subject by its name, anything else as it is. */
    String shown(Column column, String text) {
        boolean subject = column == Column.SUBJECT_CODE || column == Column.SUBJECT_NAME;
        var code = subject ? codes.get(Texts.key(text)) : null;
        return code == null ? text : names.getOrDefault(code, text);
    }

    static String said(Line line) {
        return line.text(column(line));
    }

    /** The column that says it: the code's, or the name's where that is blank. */
    static Column column(Line line) {
        return line.text(Column.SUBJECT_CODE).isEmpty() ? Column.SUBJECT_NAME : Column.SUBJECT_CODE;
    }
}
