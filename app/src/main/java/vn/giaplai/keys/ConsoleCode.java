package vn.giaplai.keys;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.giaplai.duties.HeldDuties;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.processes.duties.Place;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.web.SchoolTime;

/**
 * The way out when neither the principal nor the clerk has a key any more: {@code giaplai.keys.code-for} names one of
 * them by code, and the start prints a code for a new key. Whoever starts the application is trusted anyway.
 */
@Component
class ConsoleCode implements ApplicationRunner {

    private final String asked;
    private final KeyCodeDesk desk;
    private final HeldDuties duties;
    private final SchoolRegister schools;
    private final SchoolTime time;

    ConsoleCode(
            @Value("${giaplai.keys.code-for}") String asked,
            KeyCodeDesk desk,
            HeldDuties duties,
            SchoolRegister schools,
            SchoolTime time) {
        this.asked = asked;
        this.desk = desk;
        this.duties = duties;
        this.schools = schools;
        this.time = time;
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void run(ApplicationArguments arguments) {
        if (asked.isBlank()) {
            return;
        }
        System.out.println(told(new PersonCode(asked.strip())));
    }

    /** The code, or the sentence that says why there is none. */
    String told(PersonCode code) {
        if (schools.schools().stream().noneMatch(school -> holdsOffice(code, school.code()))) {
            return "giaplai.keys.code-for=" + code + ": không phải mã của Hiệu trưởng hay văn thư đương nhiệm."
                    + " (Not the code of a principal or clerk in office.)";
        }
        var handed = desk.atConsole(code);
        return "Mã tạo khóa cho %s: %s, dùng một lần, đến %s. Xóa giaplai.keys.code-for sau khi dùng. (A code for a signing key.)"
                .formatted(handed.person(), handed.code(), time.moment(handed.expiresAt()));
    }

    private boolean holdsOffice(PersonCode code, SchoolCode schoolCode) {
        var school = Place.ofUnit(schoolCode);
        return duties.holds(code, Role.HT, school) || duties.holds(code, Role.VT, school);
    }
}
