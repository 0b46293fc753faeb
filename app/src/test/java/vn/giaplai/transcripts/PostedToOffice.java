package vn.giaplai.transcripts;

import static vn.giaplai.transcripts.PostedForm.BOARDS;
import static vn.giaplai.transcripts.PostedForm.CLERK;
import static vn.giaplai.transcripts.PostedForm.MATHS;
import static vn.giaplai.transcripts.PostedForm.PRINCIPAL;
import static vn.giaplai.transcripts.PostedForm.VICE;

import java.util.List;
import java.util.Set;
import vn.giaplai.demo.DemoSchool;

/** The forms of administration, each about somebody or something of the demo school. */
final class PostedToOffice {

    private static final String DAY = "2026-12-01";
    private static final String STAFF = "/administration/staff/{code}";

    private PostedToOffice() {}

    static List<PostedForm> forms() {
        return List.of(
                PostedForm.to("/administration/staff", BOARDS)
                        .with("code", "X1")
                        .with("fullName", "Người Mới")
                        .with("role", "GV")
                        .with("title", "Giáo viên")
                        .with("from", DAY)
                        .eachSchoolItsOwn(),
                aboutTeacher(STAFF + "/position")
                        .with("role", "TTCM")
                        .with("title", "Tổ trưởng")
                        .with("from", DAY),
                aboutTeacher(STAFF + "/position/end").with("number", "0").with("last", DAY),
                aboutTeacher(STAFF + "/assignment")
                        .with("classCode", "9B")
                        .with("subject", "TOAN")
                        .with("from", DAY),
                aboutTeacher(STAFF + "/assignment/end").with("number", "0").with("last", DAY),
                PostedForm.to("/administration/calendar", BOARDS)
                        .with("day", "2027-01-01")
                        .with("working", "false")
                        .with("note", "Tết")
                        .eachSchoolItsOwn(),
                PostedForm.to("/administration/settings", BOARDS)
                        .with("forcePasswordChange", "true")
                        .eachSchoolItsOwn(),
                PostedForm.to("/administration/stuck/retry", BOARDS).with("id", "x"),
                PostedForm.to("/administration/accounts", BOARDS)
                        .with("person", MATHS)
                        .eachSchoolItsOwn(),
                aboutTeacher("/administration/accounts/{person}/reset"),
                aboutTeacher("/administration/accounts/{person}/enable").with("enabled", "false"),
                aboutTeacher(STAFF + "/key/retire"),
                PostedForm.to("/keys/codes/{person}/{kind}", Set.of(PRINCIPAL, CLERK))
                        .about(MATHS)
                        .about("PERSON")
                        .with("pin", DemoSchool.PIN));
    }

    /** The forms of "Thay khi vắng"; the number of one that stands. */
    static List<PostedForm> delegations(long number, String today) {
        return List.of(
                PostedForm.to("/delegations", Set.of(PRINCIPAL))
                        .with("deputy", VICE)
                        .with("from", today)
                        .with("to", today)
                        .with("feature", "transcript-signoff")
                        .with("basis", "Đi công tác")
                        .eachSchoolItsOwn(),
                PostedForm.to("/delegations/{id}/revoke", Set.of(PRINCIPAL)).about(String.valueOf(number)));
    }

    private static PostedForm aboutTeacher(String pattern) {
        return PostedForm.to(pattern, BOARDS).about(MATHS);
    }
}
