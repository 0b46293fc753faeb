package vn.giaplai.duties;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.giaplai.processes.duties.Capacity;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.units.HeadTitles;
import vn.giaplai.web.KeptSentences;

/** How a capacity is worded in the block of a signature; the words stand in {@code duties-kept.properties}. */
@Component
final class Capacities {

    private final KeptSentences sentences;
    private final HeadTitles titles;

    Capacities(KeptSentences sentences, HeadTitles titles) {
        this.sentences = sentences;
        this.titles = titles;
    }

    /** Who stands beside the head and acts as one of the heads signs for the head (NĐ 30/2020 Đ13.2). */
    Capacity of(HeldDuty held) {
        var unit = held.place().unit();
        if (held.office() == Role.PHT && held.role() != Role.PHT) {
            return new Capacity(List.of(
                    sentences.get("duties.capacity.for-the-head", capital(titles.head(unit))),
                    capital(titles.deputy(unit))));
        }
        return Capacity.of(
                switch (held.office()) {
                    case HT -> capital(titles.head(unit));
                    case PHT -> capital(titles.deputy(unit));
                    case GVBM -> sentences.get("duties.capacity.GVBM", String.valueOf(held.subject()));
                    case GVCN ->
                        sentences.get(
                                "duties.capacity.GVCN",
                                String.valueOf(held.place().classCode()));
                    default -> sentences.get("duties.capacity." + held.office());
                });
    }

    private static String capital(String title) {
        return title.toUpperCase(Locale.ROOT);
    }
}
