package vn.giaplai.templates.transcriptsignoff;

import java.time.LocalDate;
import java.util.List;
import vn.giaplai.templates.house.Texts;

/**
 * The pupil as page 1 of the transcript knows him or her.
 *
 * @param name full name
 * @param code the school's pupil code
 * @param personalId số định danh cá nhân, 12 digits (NĐ 88/2026/NĐ-CP, Điều 9.1)
 * @param registerNumber số đăng bộ, printed "Số: …/THCS"
 * @param birthDate date of birth
 * @param gender "Nam" or "Nữ"
 * @param birthPlace nơi sinh
 * @param ethnicity dân tộc
 * @param address chỗ ở hiện tại
 * @param policy "Con liệt sĩ", "Con thương binh" …; may be empty
 * @param guardians father, mother, guardian, as far as known
 */
public record Pupil(
        String name,
        String code,
        String personalId,
        String registerNumber,
        LocalDate birthDate,
        String gender,
        String birthPlace,
        String ethnicity,
        String address,
        String policy,
        List<Guardian> guardians) {
    /**
     * A parent or guardian.
     *
     * @param role "Cha", "Mẹ" or "Người giám hộ"
     * @param name full name
     * @param occupation may be empty
     */
    public record Guardian(String role, String name, String occupation) {
        public Guardian {
            Texts.require("role of a guardian", role);
            Texts.require("name of a guardian", name);
            Texts.optional("occupation of a guardian", occupation);
        }
    }

    public Pupil {
        Texts.require("pupil name", name);
        Texts.require("pupil code", code);
        if (!personalId.matches("[0-9]{12}")) {
            throw new IllegalArgumentException("số định danh cá nhân must have 12 digits");
        }
        Texts.require("register number", registerNumber);
        Texts.require("gender", gender);
        Texts.optional("birth place", birthPlace);
        Texts.optional("ethnicity", ethnicity);
        Texts.optional("address", address);
        Texts.optional("policy", policy);
        guardians = List.copyOf(guardians);
    }
}
