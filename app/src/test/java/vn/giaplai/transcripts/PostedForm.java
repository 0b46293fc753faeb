package vn.giaplai.transcripts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A form as its owner would send it.
 *
 * @param pattern the route, as its controller names it
 * @param path where this one goes: about one object
 * @param entitled person codes whose business it is
 * @param ownElsewhere whether the same form of another school is about that school alone
 */
record PostedForm(String pattern, String path, Map<String, String> fields, Set<String> entitled, boolean ownElsewhere) {

    static final String PRINCIPAL = "ND01";
    static final String VICE = "ND02";
    static final String OTHER_VICE = "ND03";
    static final String CLERK = "ND04";
    static final String BOARD = "ND05";
    static final String BOARD_AND_EQUIPMENT = "ND06";
    static final String HOMEROOM = "ND07";
    static final String HEAD_OF_GROUP = "ND08";
    static final String MATHS = "ND09";
    static final String OTHER_HOMEROOM = "ND10";
    static final String WENT = "ND11";
    static final String BOARD_AND_COMPUTING = "ND20";

    /** One of every role of the demo school. */
    static final List<String> OF_THE_SCHOOL = List.of(
            PRINCIPAL,
            VICE,
            OTHER_VICE,
            CLERK,
            BOARD,
            BOARD_AND_EQUIPMENT,
            HOMEROOM,
            HEAD_OF_GROUP,
            MATHS,
            OTHER_HOMEROOM,
            WENT,
            BOARD_AND_COMPUTING);

    /** Administrator of the office above the school's. */
    static final String DEPARTMENT = "SO02";

    static final Set<String> BOARDS = Set.of(BOARD, BOARD_AND_EQUIPMENT, BOARD_AND_COMPUTING);
    static final Set<String> HEADS = Set.of(PRINCIPAL, BOARD, BOARD_AND_EQUIPMENT, BOARD_AND_COMPUTING);
    static final Set<String> STARTERS = Set.of(PRINCIPAL, CLERK, BOARD, BOARD_AND_EQUIPMENT, BOARD_AND_COMPUTING);

    /** A form to the route itself: its pattern names no object. */
    static PostedForm to(String pattern, Set<String> entitled) {
        return new PostedForm(pattern, pattern, Map.of(), entitled, false);
    }

    /** The object that the pattern's next variable stands for. */
    PostedForm about(String object) {
        return new PostedForm(pattern, path.replaceFirst("\\{[^}]+}", object), fields, entitled, ownElsewhere);
    }

    PostedForm with(String field, String value) {
        var more = new LinkedHashMap<>(fields);
        more.put(field, value);
        return new PostedForm(pattern, path, more, entitled, ownElsewhere);
    }

    PostedForm eachSchoolItsOwn() {
        return new PostedForm(pattern, path, fields, entitled, true);
    }
}
