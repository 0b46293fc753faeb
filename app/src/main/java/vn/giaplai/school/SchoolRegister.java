package vn.giaplai.school;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.giaplai.processes.codes.PupilCode;
import vn.giaplai.processes.codes.SchoolCode;

/** The school, its years and terms, subjects, classes and pupils. */
@Service
public class SchoolRegister {

    private final SchoolRepository repository;
    private final ClassLists lists;

    SchoolRegister(SchoolRepository repository, ClassLists lists) {
        this.repository = repository;
        this.lists = lists;
    }

    /** Whether nothing has been entered yet. */
    public boolean isEmpty() {
        return repository.schools().isEmpty();
    }

    public List<School> schools() {
        return repository.schools();
    }

    public Optional<School> school(SchoolCode code) {
        return schools().stream().filter(school -> school.code().equals(code)).findFirst();
    }

    public void add(School school) {
        repository.insert(school);
    }

    public void forcePasswordChange(SchoolCode schoolCode, boolean forced) {
        repository.forcePasswordChange(schoolCode, forced);
    }

    /** Years of a school, newest first. */
    public List<SchoolYear> years(SchoolCode schoolCode) {
        return repository.years(schoolCode);
    }

    /** The newest year that has begun on that day. */
    public Optional<SchoolYear> yearOn(SchoolCode schoolCode, LocalDate day) {
        return years(schoolCode).stream()
                .filter(year -> !year.startsOn().isAfter(day))
                .findFirst();
    }

    public void add(SchoolYear year) {
        repository.insert(year);
    }

    public List<Term> terms(SchoolCode schoolCode, String schoolYear) {
        return repository.terms(schoolCode, schoolYear);
    }

    public void add(Term term) {
        repository.insert(term);
    }

    /** The subjects that the grade of the class has, in the order of the form; none for an unknown class. */
    public List<Subject> subjects(ClassRef ref) {
        return schoolClass(ref)
                .map(schoolClass -> subjects().stream()
                        .filter(subject -> subject.taughtIn(schoolClass.grade()))
                        .toList())
                .orElse(List.of());
    }

    /** All subjects in the order of the form. */
    public List<Subject> subjects() {
        return repository.subjects();
    }

    public Optional<Subject> subject(String code) {
        return subjects().stream()
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }

    @Transactional
    public void add(Subject subject) {
        repository.insert(subject);
    }

    public List<SchoolClass> classes(SchoolCode schoolCode, String schoolYear) {
        return repository.classes(schoolCode, schoolYear);
    }

    public Optional<SchoolClass> schoolClass(ClassRef ref) {
        return classes(ref.schoolCode(), ref.schoolYear()).stream()
                .filter(schoolClass -> schoolClass.ref().equals(ref))
                .findFirst();
    }

    public void add(SchoolClass schoolClass) {
        repository.insert(schoolClass);
    }

    public Optional<Pupil> pupil(PupilCode code) {
        return repository.pupil(code);
    }

    public void add(Pupil pupil) {
        repository.insert(pupil);
    }

    /** Pupils of whatever school by their codes; codes that nobody bears are not in the map. */
    public Map<PupilCode, Pupil> pupils(Collection<PupilCode> codes) {
        return repository.pupils(codes).stream().collect(Collectors.toMap(Pupil::code, Function.identity()));
    }

    /** Who bears these personal ids, by personal id. */
    public Map<String, Pupil> pupilsByPersonalId(Collection<String> personalIds) {
        return repository.pupilsWithPersonalIds(personalIds).stream()
                .collect(Collectors.toMap(Pupil::personalId, Function.identity()));
    }

    /** Changes what page 1 of the học bạ says of the pupil; the code stays. */
    @Transactional
    public void change(Pupil pupil) {
        var before = repository.pupil(pupil.code());
        repository.update(pupil);
        if (before.isPresent() && !before.get().fullName().equals(pupil.fullName())) {
            history(pupil.code()).forEach(year -> lists.arrange(year.classRef()));
        }
    }

    /**
     * Takes pupils into the class and puts its list in order.
     *
     * @param rollNumbers as the school's list numbers pupils of the class, these or others; others keep what they have
     */
    @Transactional
    public void enrol(ClassRef ref, Collection<PupilCode> pupilCodes, Map<PupilCode, Integer> rollNumbers) {
        lists.insert(ref, pupilCodes);
        lists.number(ref, rollNumbers);
        lists.arrange(ref);
    }

    /** The numbers that the school's list gives pupils of the class; who has none is not in the map. */
    public Map<PupilCode, Integer> rollNumbers(ClassRef ref) {
        return lists.rollNumbers(ref);
    }

    /** Everybody ever enrolled in the class, in the order of its list. */
    public List<Enrolment> enrolments(ClassRef ref) {
        return repository.enrolments(ref);
    }

    /** The class of a pupil in a year. */
    public Optional<Enrolment> enrolment(SchoolCode schoolCode, String schoolYear, PupilCode pupilCode) {
        return repository.enrolment(schoolCode, schoolYear, pupilCode);
    }

    /** Everybody enrolled in the school in a year, by the pupil's code. */
    public Map<PupilCode, Enrolment> enrolments(SchoolCode schoolCode, String schoolYear) {
        return repository.enrolments(schoolCode, schoolYear).stream()
                .collect(Collectors.toMap(Enrolment::pupilCode, Function.identity()));
    }

    /** Years and classes of a pupil, oldest first: the learning process of the học bạ. */
    public List<Enrolment> history(PupilCode pupilCode) {
        return repository.history(pupilCode);
    }

    /** Pupils who study in the class, in the order of its list. */
    public List<Pupil> pupils(ClassRef ref) {
        Map<PupilCode, Pupil> byCode =
                repository.pupils(ref).stream().collect(Collectors.toMap(Pupil::code, Function.identity()));
        return enrolments(ref).stream()
                .filter(enrolment -> enrolment.status() == EnrolmentStatus.STUDYING)
                .flatMap(enrolment -> Optional.ofNullable(byCode.get(enrolment.pupilCode())).stream())
                .toList();
    }
}
