package vn.giaplai.templates.house;

/**
 * The school as papers name it.
 *
 * @param code immutable code of the school
 * @param name "Trường THCS Nguyễn Du"
 * @param superior the authority directly above: "UBND phường Tân An"
 * @param commune "phường Tân An"
 * @param province "tỉnh Tây Ninh"
 * @param head title of its head: "Hiệu trưởng", of a centre "Giám đốc"
 */
public record SchoolIdentity(String code, String name, String superior, String commune, String province, String head) {
    /** A school, whose head is called Hiệu trưởng. */
    public SchoolIdentity(String code, String name, String superior, String commune, String province) {
        this(code, name, superior, commune, province, "Hiệu trưởng");
    }

    public SchoolIdentity {
        Texts.require("school code", code);
        Texts.require("school name", name);
        Texts.require("superior authority", superior);
        Texts.require("commune", commune);
        Texts.require("province", province);
        Texts.require("title of the head", head);
    }
}
