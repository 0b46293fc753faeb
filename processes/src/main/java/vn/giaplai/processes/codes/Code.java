package vn.giaplai.processes.codes;

import java.io.Serializable;
import java.util.Collection;

/**
 * An immutable code that names a person, a pupil, a school or another unit, each in a type of its own so that none is taken for another.
 * To a database and to a page it is text: as a {@link CharSequence} it is a parameter, a link and a comparison there.
 */
public sealed interface Code extends CharSequence, Serializable permits PersonCode, PupilCode, SchoolCode, UnitCode {

    /** The code as it is written and stored. */
    String value();

    /** As an SQL array takes them. */
    static String[] values(Collection<? extends Code> codes) {
        return codes.stream().map(Code::value).toArray(String[]::new);
    }

    /** Throws {@link IllegalArgumentException} for a blank value. */
    static void demand(String value, String what) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
    }

    @Override
    default int length() {
        return value().length();
    }

    @Override
    default char charAt(int index) {
        return value().charAt(index);
    }

    @Override
    default CharSequence subSequence(int start, int end) {
        return value().subSequence(start, end);
    }
}
