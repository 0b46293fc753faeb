package vn.giaplai.templates.house;

import java.time.LocalDate;

/**
 * Head of an administrative paper (NĐ 30/2020/NĐ-CP, Điều 8 and phụ lục I).
 *
 * @param school the issuing school
 * @param number "Số: 05/QĐ-THCSND"; below 10 with a leading zero
 * @param place "Tân An"
 * @param date day of issue
 */
public record Letterhead(SchoolIdentity school, String number, String place, LocalDate date) {
    public Letterhead {
        Texts.require("number", number);
        Texts.require("place", place);
    }

    /** "Tân An, ngày 05 tháng 9 năm 2026". */
    public String placeAndDate() {
        return VietnameseFormats.placeAndDate(place, date);
    }
}
