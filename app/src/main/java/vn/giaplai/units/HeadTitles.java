package vn.giaplai.units;

import org.springframework.stereotype.Component;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.web.KeptSentences;

/** Which title the head of a unit bears today, and who stands beside the head; whatever shows or prints it asks here. */
@Component("headTitles")
public class HeadTitles {

    private final Units units;
    private final KeptSentences sentences;

    HeadTitles(Units units, KeptSentences sentences) {
        this.units = units;
        this.sentences = sentences;
    }

    /** "Hiệu trưởng" or "Giám đốc", for papers and records. */
    public String head(CharSequence unit) {
        return sentences.get(of(unit).ofHead());
    }

    /** "Phó Hiệu trưởng" or "Phó Giám đốc", for papers and records. */
    public String deputy(CharSequence unit) {
        return sentences.get(of(unit).ofDeputy());
    }

    /**
     * Message key of a role's name in that unit, for pages: of head and deputy here, of all others with that beginning.
     *
     * @param role as its name or itself
     */
    public String key(String others, Object role, CharSequence unit) {
        return switch (Role.valueOf(role.toString())) {
            case HT -> of(unit).ofHead();
            case PHT -> of(unit).ofDeputy();
            case BGH -> of(unit).ofEither();
            default -> others + role;
        };
    }

    private HeadTitle of(CharSequence unit) {
        return units.headTitle(new UnitCode(unit.toString()));
    }
}
