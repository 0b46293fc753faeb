package vn.giaplai.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What can be wrong with a file; each has its sentence in {@code messages/imports.properties}. */
public enum FindingKind {
    EMPTY_FILE,
    TOO_LARGE,
    ZIP_BOMB,
    NOT_A_SPREADSHEET,
    PDF,
    OLD_EXCEL,
    PASSWORD_PROTECTED,
    DAMAGED,
    OPEN_DOCUMENT,
    WORD_DOCUMENT,
    BINARY_EXCEL,
    WEB_PAGE,
    TOO_SLOW,
    TOO_MANY_CELLS,
    TOO_MANY_MERGED,
    QUOTE_OPEN,
    QUOTE_BROKEN,
    ROW_IN_QUOTES,
    TOO_MANY_ROWS,
    TOO_MANY_COLUMNS,
    NOT_UTF_8,
    NO_HEADER,
    MISSING_COLUMN,
    COLUMN_TWICE,
    TOO_MANY_REGULAR_COLUMNS,
    NO_ROWS,
    MISSING_CODE,
    UNKNOWN_PUPIL,
    OTHER_CLASS,
    ROW_OF_OTHER_CLASS,
    ROW_OF_OTHER_SUBJECT,
    DUPLICATE_ROW,
    PERSONAL_ID_DIFFERS,
    BIRTH_DATE_DIFFERS,
    NAME_OF_ANOTHER,
    NAME_DIFFERS,
    LOST_ZEROS,
    STAFF_ZEROS,
    PERSON_NAME_DIFFERS,
    PERSON_BIRTH_DATE_DIFFERS,
    NAME_HAS_OTHER_CODE,
    PERSONAL_ID_TAKEN,
    BAD_CODE,
    BAD_PERSONAL_ID,
    REQUIRED,
    TOO_LONG,
    UNPRINTABLE,
    NOT_A_MARK,
    MARK_MADE_DATE,
    MARK_OUT_OF_RANGE,
    MARK_TWO_DECIMALS,
    NOT_A_LEVEL,
    NOT_CONDUCT,
    NOT_A_NUMBER_OF_ABSENCES,
    NOT_A_DATE,
    DATES_REVERSED,
    NOT_A_GENDER,
    FORMULA,
    MERGED,
    ERROR_CELL,
    EXEMPT,
    IN_PAPER,
    /** The year is locked and the decision does not leave this pupil out. */
    YEAR_LOCKED,
    LEVEL_CONTRADICTS,
    UNKNOWN_PERSON,
    UNKNOWN_CLASS,
    UNKNOWN_SUBJECT,
    UNKNOWN_ROLE,
    BAD_SLOT,
    SUBJECT_WITHOUT_NEED,
    OVERLAP,
    HIDDEN_SHEETS,
    OTHER_SHEETS,
    HIDDEN_ROWS,
    HIDDEN_COLUMNS,
    TITLE_YEAR,
    TITLE_CLASS,
    TITLE_SUBJECT,
    TITLE_TERM;

    private static final Set<FindingKind> ASKED = EnumSet.of(
            NAME_DIFFERS,
            LOST_ZEROS,
            NAME_HAS_OTHER_CODE,
            HIDDEN_SHEETS,
            OTHER_SHEETS,
            HIDDEN_ROWS,
            HIDDEN_COLUMNS,
            TITLE_YEAR,
            TITLE_CLASS,
            TITLE_SUBJECT,
            TITLE_TERM);

    /** Whether this may be right and is asked about, rather than refused. */
    boolean isAsked() {
        return ASKED.contains(this);
    }

    /** Key of the sentence that says what was expected. */
    public String messageKey() {
        return "imports.finding." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
