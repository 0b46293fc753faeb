package vn.giaplai.notices;

import java.util.List;
import vn.giaplai.processes.codes.PersonCode;

/**
 * What somebody is to be told.
 *
 * @param to whom
 * @param arguments what fills the sentence of the kind, in its order
 * @param address page of this installation on which to go on, as {@code /delegations}
 */
public record NewNotice(PersonCode to, NoticeKind kind, List<NoticeArgument> arguments, String address) {

    public NewNotice {
        arguments = List.copyOf(arguments);
        if (!address.matches("/(?![/\\\\]).*")) {
            throw new IllegalArgumentException("address must be a page of this installation, was " + address);
        }
    }
}
