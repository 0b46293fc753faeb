package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import vn.giaplai.demo.DemoFiles;
import vn.giaplai.processes.duties.Role;

/** The class has no entries; its teachers read them in from the files of two vendors, a wrong file refused. */
final class ImportChapter {

    private final Stage stage;

    ImportChapter(Stage stage) {
        this.stage = stage;
    }

    void play() {
        emptyTheGradebook();
        var files = demoFiles();
        try (var administrator = stage.as(Role.QT)) {
            somebodyMoved();
            read(administrator, "PUPILS", null, 0, files.resolve("9A-hoc-sinh.xlsx"));
        }
        try (var teacher = stage.as(stage.teacherOf("TOAN"))) {
            stage.look(teacher.open("/gradebook/import?kind=MARKS&classCode=9A"), "import");
            refuseWrongFile(teacher);
            askAboutDoubtfulFile(teacher);
        }
        stage.jdbc()
                .sql("select code from subject order by ordinal")
                .query(String.class)
                .list()
                .forEach(subject -> marks(subject, files));
        try (var homeroom = stage.as(stage.homeroomTeacher())) {
            read(homeroom, "CONDUCT", null, 0, files.resolve("9A-ren-luyen.xlsx"));
            read(homeroom, "ABSENCES", null, 0, files.resolve("9A-nghi-hoc.csv"));
            read(homeroom, "COMMENTS", null, 0, files.resolve("9A-nhan-xet.xlsx"));
            stage.look(homeroom.open("/gradebook/2026-2027/9A"), "gradebook-class");
        }
        try (var teacher = stage.as(stage.teacherOf("TOAN"))) {
            stage.look(teacher.open("/gradebook/2026-2027/9A/subjects/TOAN/1"), "gradebook-subject");
        }
    }

    /** The first of the teachers of the subject brings both terms. */
    private void marks(String subject, Path files) {
        try (var teacher = stage.as(stage.teacherOf(subject))) {
            read(teacher, "MARKS", subject, 1, files.resolve("csdl/9A-" + subject + "-HK1.xlsx"));
            read(teacher, "MARKS", subject, 2, files.resolve("vnedu/9A-" + subject + "-HK2.csv"));
        }
    }

    private void emptyTheGradebook() {
        for (var table : new String[] {"mark", "subject_remark", "conduct", "homeroom_entry"}) {
            stage.jdbc().sql("""
                            delete from %s where school_year = '2026-2027' and pupil_code in
                                (select pupil_code from enrolment where school_year = '2026-2027' and class_code = '9A')
                            """.formatted(table)).update();
        }
    }

    /** The book has another address than the list, so that the list has something to say. */
    private void somebodyMoved() {
        stage.jdbc().sql("""
                        update pupil set address = 'Nhà cũ' where code =
                            (select min(pupil_code) from enrolment where school_year = '2026-2027' and class_code = '9A')
                        """).update();
    }

    private void refuseWrongFile(Visitor visitor) {
        var page = visitor.page();
        page.selectOption("#subject", "TOAN");
        page.selectOption("#term", "1");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "diem-toan.xlsx", "application/octet-stream", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button.primary");
        page.waitForSelector(".notice.bad");
        stage.lookAtAnswer(page, "import-refused");
        assertThat(stage.count(
                        "select count(*) from mark m join enrolment e using (school_code, school_year, pupil_code)"
                                + " where e.class_code = '9A' and e.school_year = '2026-2027'",
                        Map.of()))
                .isZero();
    }

    /** A title of another class and a name that is nobody's: nothing can be written before the box is ticked. */
    private void askAboutDoubtfulFile(Visitor visitor) {
        var page = visitor.page();
        var code = stage.jdbc()
                .sql("select min(pupil_code) from enrolment where school_year = '2026-2027' and class_code = '9A'")
                .query(String.class)
                .single();
        var text = "NGỮ VĂN 9B HKII;;\nMã học sinh;Họ và tên;ĐĐGtx1\n" + code + ";Nguyễn Văn Khác;8,5\n";
        visitor.open("/gradebook/import?kind=MARKS&classCode=9A");
        page.selectOption("#subject", "TOAN");
        page.selectOption("#term", "1");
        page.setInputFiles("#file", new FilePayload("diem.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("form[enctype] button.primary");
        page.waitForSelector("input[name=answer]");
        stage.lookAtAnswer(page, "import-questions");
        page.click("form[action$='/drop'] button");
        page.waitForURL("**/gradebook/import");
    }

    private void read(Visitor visitor, String kind, String subject, int term, Path file) {
        var page = visitor.page();
        visitor.open("/gradebook/import?kind=" + kind + "&classCode=9A");
        if (subject != null) {
            page.selectOption("#subject", subject);
            page.selectOption("#term", String.valueOf(term));
        }
        page.setInputFiles("#file", file);
        page.click("form[enctype] button.primary");
        page.waitForSelector("form[action$='/confirm'] button, .notice.bad");
        assertThat(page.locator(".notice.bad").allInnerTexts())
                .as(file.toString())
                .isEmpty();
        if ("TOAN".equals(subject) && term == 2) {
            stage.lookAtAnswer(page, "import-preview");
        } else if ("PUPILS".equals(kind)) {
            stage.lookAtAnswer(page, "import-preview-pupils");
        }
        page.click("form[action$='/confirm'] button");
        page.waitForSelector(".notice.ok");
        if ("COMMENTS".equals(kind)) {
            stage.lookAtAnswer(page, "import-done");
        }
    }

    private Path demoFiles() {
        try {
            var folder = Files.createTempDirectory("demo-files");
            DemoFiles.write(stage.school(), folder);
            return folder;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
