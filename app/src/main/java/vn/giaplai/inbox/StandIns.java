package vn.giaplai.inbox;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giaplai.duties.HeldDuty;
import vn.giaplai.duties.StandIn;

/** What one person holds in others' places, asked about lines of the inbox. */
record StandIns(List<HeldDuty> held) {

    StandIns {
        held = List.copyOf(held);
    }

    /** In whose place the line is this person's: a name; null where it is the own. */
    public @Nullable String of(InboxRow row) {
        return held.stream()
                .filter(each -> each.role().name().equals(row.role()))
                .flatMap(each -> Stream.ofNullable(each.standIn()))
                .filter(each -> each.covers(row.feature()))
                .map(StandIn::name)
                .findFirst()
                .orElse(null);
    }
}
