package vn.giaplai.security;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.giaplai.school.Person;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.UserProblem;

/** What a password that somebody chooses must not be, beside too short: known, obvious, or the person's own names. */
@Component
class PasswordRules {

    private static final List<DateTimeFormatter> BIRTHDAYS = Stream.of("ddMMyyyy", "yyyyMMdd", "ddMMyy")
            .map(DateTimeFormatter::ofPattern)
            .toList();

    private final SchoolRegister schools;
    private final StaffDirectory staff;
    private final ObviousPasswords obvious = new ObviousPasswords();

    PasswordRules(SchoolRegister schools, StaffDirectory staff) {
        this.schools = schools;
        this.staff = staff;
    }

    /** Throws {@link UserProblem} with the reason when others would guess it. */
    void demandUnguessable(SignedInPerson me, String chosen) {
        obvious.reason(chosen, context(me)).ifPresent(reason -> {
            throw new UserProblem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "security.password.obvious." + reason.name().toLowerCase(Locale.ROOT));
        });
    }

    boolean isObvious(SignedInPerson me, String password) {
        return obvious.reason(password, context(me)).isPresent();
    }

    private List<String> context(SignedInPerson me) {
        var words = new ArrayList<>(List.of(
                me.personCode().value(),
                me.fullName(),
                me.username(),
                me.schoolCode().value()));
        schools.school(me.schoolCode())
                .ifPresent(school -> words.addAll(List.of(
                        school.name(),
                        school.shortName(),
                        school.abbreviation(),
                        school.superior(),
                        school.commune(),
                        school.province())));
        staff.person(me.personCode())
                .map(Person::birthDate)
                .ifPresent(born -> BIRTHDAYS.forEach(form -> words.add(written(born, form))));
        return words;
    }

    private static String written(LocalDate born, DateTimeFormatter form) {
        return born.format(form);
    }
}
