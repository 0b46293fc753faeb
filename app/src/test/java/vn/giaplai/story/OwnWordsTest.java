package vn.giaplai.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnWordsTest {

    private static final OwnWords WORDS = new OwnWords(OwnNames.ofThisApplication());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Chăm ngoan [V2]",
                "[GK] Điểm giữa kì",
                "??casefile.event.lost_vi??",
                "casefile.tasks.none",
                "Lý do: subjects.fewerThanSix",
                "gradebook.no-such-key",
                "TT22_2021",
                "Trạng thái: WAITING_FOR_PIN",
                "Trạng thái: SIGNED",
                "Bước signSubject đang chờ",
                "Trần Thị Hiền đã ghi nhận: entries-task-done.",
                "Ô subject-nguvan-1",
                "signature_field",
                "Môn NGUVAN",
                "Vai trò: QT, VT",
                "Chưa có ai giữ chức vụ BGH",
                "Ngày 2026-11-30",
                "Lỗi: IllegalStateException",
                "java.lang.String",
                "undefined",
                "Điểm: NaN",
                "null",
                "Lớp {0}",
                "${name}",
                "\uE000Toán\uE001"
            })
    void a_word_of_ours_is_found(String text) {
        assertThat(WORDS.in(text, true)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"task-claimed", "WAITING_FOR_PIN", "subject-maths-1", "The step signSubject waits", "2026-11-30"
            })
    void a_word_of_ours_is_found_in_english_too(String text) {
        assertThat(WORDS.in(text, false)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Năm học 2026-2027, lớp 9A, ĐĐGtx1, ĐTBmhk",
                "HT, PHT, GVCN, GVBM, TTCM, môn KHTN và GDCD",
                "Vai trò (Văn thư (VT), Ban quản trị (QT)), mã QT01",
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                "Tệp hoc-ba-9A.pdf đã tải lên 09:15 22/11/2026",
                "https://giaplai.vn/v/K7QX-2LMN",
                "Mã văn bản 0190c6fa-12ab-7cde-8123-456789abcdef",
                "Ê-đê, Ba-na, xen-ti-mét, in-tơ-nét, e-mail",
                "Hồ sơ HB-2026-00012",
                "Nơi nhận: - Như trên; - Lưu: VT.",
                "B-LTA · ECDSA P-256",
                "nguyen.van.an"
            })
    void what_schools_say_is_left_alone(String text) {
        assertThat(WORDS.in(text, true)).isEmpty();
    }

    @Test
    void a_hyphen_in_english_is_no_fault() {
        assertThat(WORDS.in("A read-only time-stamp of the year-end mark-sheets", false))
                .isEmpty();
    }
}
