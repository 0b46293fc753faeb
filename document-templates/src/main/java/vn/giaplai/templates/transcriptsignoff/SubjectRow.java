package vn.giaplai.templates.transcriptsignoff;

import java.util.ArrayList;
import java.util.List;
import vn.giaplai.templates.SignatureField;
import vn.giaplai.templates.SignatureFieldName;
import vn.giaplai.templates.house.Texts;

/**
 * One row of the results page. Source: TT 22/2021/TT-BGDĐT, annex (học bạ).
 *
 * @param code of the subject, letters, digits and hyphens; becomes part of the field names
 * @param name as the curriculum names it
 * @param kind decides whether results are scores or levels
 * @param term1 ĐTBmhk or level of học kì I
 * @param term2 ĐTBmhk or level of học kì II
 * @param year ĐTBmcn or level of the year
 * @param afterRetest result after re-assessment, or none
 * @param exempt the pupil was exempted: prints "Miễn", all results are none
 * @param comment progress, strengths, weaknesses; may be empty
 * @param teachers full names in the order of their fields; everyone who taught the pupil this year signs
 */
public record SubjectRow(
        String code,
        String name,
        SubjectKind kind,
        Grade term1,
        Grade term2,
        Grade year,
        Grade afterRetest,
        boolean exempt,
        String comment,
        List<String> teachers) {
    public SubjectRow {
        Texts.require("subject code", code);
        Texts.require("subject name", name);
        Texts.optional("comment", comment);
        teachers = List.copyOf(teachers);
        if (teachers.isEmpty()) {
            throw new IllegalArgumentException("subject " + code + " must name at least one teacher");
        }
        teachers.forEach(teacher -> Texts.require("teacher of " + code, teacher));
        SignatureFieldName.subject(code, 1);
        for (Grade grade : List.of(term1, term2, year, afterRetest)) {
            if (grade.isPresent() && (exempt || grade.isScore() != (kind == SubjectKind.SCORE))) {
                throw new IllegalArgumentException(
                        "result " + grade.code() + " does not fit subject " + code + (exempt ? " (exempt)" : ""));
            }
        }
    }

    /** One prepared field per teacher, in order. */
    public List<SignatureField> fields() {
        List<SignatureField> fields = new ArrayList<>();
        for (int i = 0; i < teachers.size(); i++) {
            fields.add(new SignatureField(
                    SignatureFieldName.subject(code, i + 1),
                    "Chữ ký của giáo viên môn " + name + ": " + teachers.get(i)));
        }
        return List.copyOf(fields);
    }
}
