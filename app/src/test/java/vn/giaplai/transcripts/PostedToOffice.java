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

    /** The forms of the board; a draft of it waits in that task. */
    static List<PostedForm> board(String caseNumber, String task, String today) {
        var principal = Set.of(PRINCIPAL);
        return List.of(
                draft(today),
                PostedForm.to("/board-decision/decide-board/{taskId}", principal)
                        .about(task),
                PostedForm.to("/board-decision/withdraw", principal)
                        .with("caseNumber", caseNumber)
                        .with("reason", "Soạn lại"),
                PostedForm.to("/board-decision/rule", principal)
                        .with("fewest", "1")
                        .with("most", "3")
                        .with("source", "Quy chế số 1")
                        .eachSchoolItsOwn());
    }

    static PostedForm draft(String today) {
        var form = PostedForm.to("/board-decision/draft", Set.of(PRINCIPAL))
                .with("from", today)
                .with("to", today)
                .eachSchoolItsOwn();
        var row = 0;
        for (var member : List.of(PostedForm.BOARD, PostedForm.BOARD_AND_EQUIPMENT, PostedForm.BOARD_AND_COMPUTING)) {
            form = form.with("person-" + row, member)
                    .with("duty-" + row, row == 0 ? "HEAD" : "MEMBER")
                    .with("task-" + row, "Quản trị");
            row++;
        }
        return form;
    }

    /** The forms of the tree of units, about a school and by the administrator of the department. */
    static List<PostedForm> organisation(String day) {
        return List.of(
                PostedForm.to("/organisation/units", Set.of(PostedForm.DEPARTMENT))
                        .with("code", "99000199")
                        .with("kind", "SCHOOL")
                        .with("name", "Trường mới")
                        .with("level", "TH")
                        .with("ownership", "PUBLIC")
                        .with("parent", "99000000")
                        .with("from", day),
                aboutNeighbour("name")
                        .with("name", "Tên mới")
                        .with("level", "TH")
                        .with("ownership", "PUBLIC")
                        .with("from", day),
                aboutNeighbour("parent").with("parent", "99000101").with("from", day),
                aboutNeighbour("end")
                        .with("how", "MERGED")
                        .with("last", day)
                        .with("successor", "99000701")
                        .with("keeper", "99000000")
                        .with("basis", "Quyết định số 1"));
    }

    private static PostedForm aboutNeighbour(String form) {
        return PostedForm.to("/organisation/units/{code}/" + form, Set.of(PostedForm.DEPARTMENT))
                .about("99001401");
    }

    private static PostedForm aboutTeacher(String pattern) {
        return PostedForm.to(pattern, BOARDS).about(MATHS);
    }
}
