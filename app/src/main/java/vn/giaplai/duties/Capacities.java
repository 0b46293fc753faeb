package vn.giaplai.duties;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.KeptSentences;

/** How a capacity is worded in the block of a signature; the words stand in {@code duties-kept.properties}. */
@Component
final class Capacities {

    private final KeptSentences sentences;

    Capacities(KeptSentences sentences) {
        this.sentences = sentences;
    }

    /** A vice principal who acts as one of the heads signs for the head (NĐ 30/2020 Đ13.2). */
    Capacity of(HeldDuty held) {
        if (held.office() == Role.PHT && held.role() != Role.PHT) {
            return new Capacity(
                    List.of(sentences.get("duties.capacity.for-the-head"), sentences.get("duties.capacity.deputy")));
        }
        return Capacity.of(
                switch (held.office()) {
                    case GVBM -> sentences.get("duties.capacity.GVBM", String.valueOf(held.subject()));
                    case GVCN ->
                        sentences.get(
                                "duties.capacity.GVCN",
                                String.valueOf(held.place().classCode()));
                    default -> sentences.get("duties.capacity." + held.office());
                });
    }
}
