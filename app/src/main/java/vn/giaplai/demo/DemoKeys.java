package vn.giaplai.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.duties.Role;
import vn.giaplai.school.Assignment;
import vn.giaplai.school.Person;
import vn.giaplai.school.Position;

/** Signing keys of the demo authority for everybody who signs, and the school's seal, all under the one demo PIN. */
@Component
final class DemoKeys {

    private static final Set<Role> LEADERS = Set.of(Role.HT, Role.PHT);

    private final KeyCustody custody;

    DemoKeys(KeyCustody custody) {
        this.custody = custody;
    }

    /** Issues what is missing, each key in a transaction of its own: a start that was cut short is made up for. */
    void issue(DemoSchool demo) {
        var signers = signers(demo);
        var work = new ArrayList<Callable<Object>>();
        for (var person : demo.people()) {
            if (signers.contains(person.code()) && custody.find(person.code()).isEmpty()) {
                work.add(() -> custody.issueDemo(person, title(demo, person), demo.school(), pin()));
            }
        }
        if (custody.find(DemoSchool.CODE).isEmpty()) {
            work.add(() -> custody.issueDemoSeal(demo.school(), pin()));
        }
        run(work);
    }

    private static void run(List<Callable<Object>> work) {
        var threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (var issued : threads.invokeAll(work)) {
                issued.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException problem) {
            throw new IllegalStateException("could not issue the demo keys", problem.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<PersonCode> signers(DemoSchool demo) {
        return Stream.concat(
                        demo.assignments().stream().map(Assignment::personCode),
                        demo.positions().stream()
                                .filter(position -> LEADERS.contains(position.role()))
                                .map(Position::personCode))
                .collect(Collectors.toSet());
    }

    private static String title(DemoSchool demo, Person person) {
        return demo.positions().stream()
                .filter(position -> position.personCode().equals(person.code()))
                .findFirst()
                .map(Position::title)
                .orElse("Giáo viên");
    }

    private static char[] pin() {
        return DemoSchool.PIN.toCharArray();
    }
}
