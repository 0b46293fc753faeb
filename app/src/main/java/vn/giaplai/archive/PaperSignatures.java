package vn.giaplai.archive;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.giaplai.documents.DocumentRevision;
import vn.giaplai.documents.RevisionKind;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.processes.codes.SchoolCode;
import vn.giaplai.school.Person;
import vn.giaplai.school.School;
import vn.giaplai.school.SchoolRegister;
import vn.giaplai.school.StaffDirectory;
import vn.giaplai.web.PageMessages;
import vn.giaplai.web.SchoolTime;

/** Who signed a paper, at which of its places and when, in words. */
@Component
class PaperSignatures {

    private static final Pattern OF_SUBJECT = Pattern.compile("subject-(.+)-(\\d+)");

    private final SchoolRegister register;
    private final StaffDirectory staff;
    private final SchoolTime time;
    private final PageMessages messages;

    PaperSignatures(SchoolRegister register, StaffDirectory staff, SchoolTime time, PageMessages messages) {
        this.register = register;
        this.staff = staff;
        this.time = time;
        this.messages = messages;
    }

    /** One signature: place on the paper, signer, when it was taken into the register. */
    record Line(String place, String signer, String at) {

        String inOneLine() {
            return place + ": " + signer + ", " + at;
        }
    }

    /** The signatures among the revisions of a paper, the first one first. */
    List<Line> of(List<DocumentRevision> revisions, Locale language) {
        return revisions.stream()
                .filter(revision -> revision.kind() == RevisionKind.SIGNATURE)
                .map(revision -> new Line(
                        place(String.valueOf(revision.field()), language),
                        signer(Objects.requireNonNull(revision.signer())),
                        time.moment(revision.createdAt())))
                .toList();
    }

    private String place(String field, Locale language) {
        var ofSubject = OF_SUBJECT.matcher(field);
        if (ofSubject.matches()) {
            var key = ofSubject.group(2).equals("1") ? "archive.signed.subject" : "archive.signed.subject-slot";
            return messages.get(key, new Object[] {subject(ofSubject.group(1)), ofSubject.group(2)}, language);
        }
        var own = messages.find("archive.signed.at." + field, null, null, language);
        return own == null ? messages.get("archive.signed.elsewhere", null, language) : own;
    }

    private String subject(String code) {
        return register.subjects().stream()
                .filter(subject -> subject.code().equalsIgnoreCase(code))
                .findFirst()
                .map(subject -> subject.name())
                .orElse(code);
    }

    /** By name; the holder of a seal is the school. */
    private String signer(Code code) {
        Optional<String> name = Optional.empty();
        if (code instanceof SchoolCode school) {
            name = register.school(school).map(School::name);
        } else if (code instanceof PersonCode person) {
            name = staff.person(person).map(Person::fullName);
        }
        return name.orElse(code.value());
    }
}
