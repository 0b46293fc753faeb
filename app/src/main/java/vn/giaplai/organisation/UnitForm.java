package vn.giaplai.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giaplai.printing.Printable;
import vn.giaplai.processes.codes.UnitCode;
import vn.giaplai.units.NewUnit;
import vn.giaplai.units.Ownership;
import vn.giaplai.units.SchoolLevel;
import vn.giaplai.units.Unit;
import vn.giaplai.units.UnitKind;
import vn.giaplai.web.RefusedForm;
import vn.giaplai.web.TypedDay;

/**
 * One of the forms of the pages as it was sent: each field is checked in the order of the form, the first that is wrong is
 * told. Fields of the form bear their names with the name of the form before it, {@code new-code}.
 *
 * @param form {@code new}, {@code name}, {@code parent}, {@code end}
 */
record UnitForm(String form, Map<String, String> typed) {

    private static final List<String> FIELDS = List.of(
            "code",
            "kind",
            "name",
            "level",
            "ownership",
            "parent",
            "from",
            "how",
            "last",
            "successor",
            "keeper",
            "basis");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{2,20}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 300;

    UnitForm {
        typed = Map.copyOf(typed);
    }

    static UnitForm of(String form, Map<String, String> sent) {
        var typed = new HashMap<String, String>();
        FIELDS.forEach(field -> typed.put(field, sent.getOrDefault(field, "").strip()));
        return new UnitForm(form, typed);
    }

    /** The form again, as it was filled, with why; the reason is a word of {@code organisation.refused}. */
    RefusedForm refused(String reason, String field) {
        return new RefusedForm("organisation.refused." + reason, form + "-" + field, typed);
    }

    /** What is wrong in a unit that is entered; parents are those under which it may stand. */
    Optional<RefusedForm> newUnitIsWrong(Collection<UnitCode> parents) {
        if (!CODE.matcher(of("code")).matches()) {
            return Optional.of(refused("no-code", "code"));
        }
        if (kind() == null) {
            return Optional.of(refused("no-kind", "kind"));
        }
        return nameIsWrong(kind())
                .or(() -> isOneOf("parent", parents) ? Optional.empty() : Optional.of(refused("no-parent", "parent")))
                .or(this::noFirstDay);
    }

    /** What is wrong in a name from a day. */
    Optional<RefusedForm> namingIsWrong(UnitKind kind) {
        return nameIsWrong(kind).or(this::noFirstDay);
    }

    private Optional<RefusedForm> nameIsWrong(@Nullable UnitKind kind) {
        var name = of("name");
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || Printable.unprintable(name).isPresent()) {
            return Optional.of(refused("no-name", "name"));
        }
        boolean school = kind == UnitKind.SCHOOL;
        if (school ? level() == null : !of("level").isEmpty()) {
            return Optional.of(refused(school ? "no-level" : "level-of-school", "level"));
        }
        if (school ? ownership() == null : !of("ownership").isEmpty()) {
            return Optional.of(refused(school ? "no-ownership" : "level-of-school", "ownership"));
        }
        return Optional.empty();
    }

    /** What is wrong in another parent from a day. */
    Optional<RefusedForm> standingIsWrong(Collection<UnitCode> parents) {
        return isOneOf("parent", parents) ? noFirstDay() : Optional.of(refused("no-parent", "parent"));
    }

    /** What is wrong in an end; heirs are those that may follow or keep the archive. */
    Optional<RefusedForm> endingIsWrong(Collection<UnitCode> heirs) {
        var how = of("how");
        if (!how.equals("CLOSED") && !how.equals("MERGED")) {
            return Optional.of(refused("no-how", "how"));
        }
        if (TypedDay.read(of("last")).isEmpty()) {
            return Optional.of(refused("no-last-day", "last"));
        }
        if (how.equals("MERGED") != isOneOf("successor", heirs)
                || how.equals("CLOSED") && !of("successor").isEmpty()) {
            return Optional.of(refused(how.equals("MERGED") ? "no-successor" : "successor-of-merged", "successor"));
        }
        if (!isOneOf("keeper", heirs)) {
            return Optional.of(refused("no-keeper", "keeper"));
        }
        return of("basis").isEmpty() || of("basis").length() > LONGEST_BASIS
                ? Optional.of(refused("no-basis", "basis"))
                : Optional.empty();
    }

    private Optional<RefusedForm> noFirstDay() {
        return TypedDay.read(of("from")).isEmpty() ? Optional.of(refused("no-first-day", "from")) : Optional.empty();
    }

    private boolean isOneOf(String field, Collection<UnitCode> known) {
        return known.stream().anyMatch(each -> each.value().equals(of(field)));
    }

    NewUnit newUnit() {
        return new NewUnit(
                new UnitCode(of("code")),
                Objects.requireNonNull(kind()),
                day("from"),
                of("name"),
                level(),
                ownership(),
                new UnitCode(of("parent")));
    }

    Unit.Naming naming() {
        return new Unit.Naming(day("from"), of("name"), level(), ownership());
    }

    Unit.Standing standing() {
        return new Unit.Standing(day("from"), new UnitCode(of("parent")));
    }

    Unit.Ending ending() {
        var successor = of("successor").isEmpty() ? null : new UnitCode(of("successor"));
        return new Unit.Ending(day("last"), successor, new UnitCode(of("keeper")), of("basis"));
    }

    private @Nullable UnitKind kind() {
        return valueOf(UnitKind.class, of("kind"));
    }

    private @Nullable SchoolLevel level() {
        return valueOf(SchoolLevel.class, of("level"));
    }

    private @Nullable Ownership ownership() {
        return valueOf(Ownership.class, of("ownership"));
    }

    private static <T extends Enum<T>> @Nullable T valueOf(Class<T> type, String name) {
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }

    private LocalDate day(String field) {
        return TypedDay.read(of(field)).orElseThrow();
    }

    private String of(String field) {
        return typed.getOrDefault(field, "");
    }
}
