package vn.giaplai.notices;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giaplai.processes.codes.PersonCode;

/**
 * What fills a place in the sentence of a notice. There is none for a pupil: a notice may leave the school by mail.
 *
 * @param type how the value is read
 * @param value its text, as it is stored
 */
public record NoticeArgument(Type type, String value) {

    /** How a value is read. */
    enum Type {
        PERSON,
        DAY,
        MOMENT,
        CLASS,
        TASK
    }

    private static final String SEPARATOR = "|";

    /** Somebody of the staff. */
    public static NoticeArgument of(PersonCode person) {
        return new NoticeArgument(Type.PERSON, person.value());
    }

    public static NoticeArgument of(LocalDate day) {
        return new NoticeArgument(Type.DAY, day.toString());
    }

    public static NoticeArgument of(Instant moment) {
        return new NoticeArgument(Type.MOMENT, moment.toString());
    }

    /** A class by its code, as {@code 9A}. */
    public static NoticeArgument ofClass(String classCode) {
        return new NoticeArgument(Type.CLASS, classCode);
    }

    /**
     * A task by the key of its title, with its class and subject.
     *
     * @param titleKey as {@code <feature>.<element>.title.subject}
     */
    public static NoticeArgument ofTask(String titleKey, @Nullable String classCode, @Nullable String subjectCode) {
        return new NoticeArgument(Type.TASK, String.join(SEPARATOR, titleKey, said(classCode), said(subjectCode)));
    }

    /** Title's key, class code, subject code of a task; an empty text where the task has none. */
    String[] task() {
        return value.split("\\" + SEPARATOR, 3);
    }

    /** {@code PERSON:GV001}. */
    String stored() {
        return type + ":" + value;
    }

    static NoticeArgument ofStored(String text) {
        int end = text.indexOf(':');
        return new NoticeArgument(Type.valueOf(text.substring(0, end)), text.substring(end + 1));
    }

    private static String said(@Nullable String code) {
        return code == null ? "" : code;
    }
}
