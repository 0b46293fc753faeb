package vn.giaplai.templates.house;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Dates and numbers the way Vietnamese papers write them, whatever the locale of the machine. */
public final class VietnameseFormats {
    private VietnameseFormats() {}

    /** "Tân An, ngày 05 tháng 9 năm 2026": day below 10 and months 1 and 2 get a zero (NĐ 30/2020, phụ lục I). */
    public static String placeAndDate(String place, LocalDate date) {
        return place + ", " + longDate(date);
    }

    /** "ngày 05 tháng 9 năm 2026". */
    public static String longDate(LocalDate date) {
        int month = date.getMonthValue();
        return "ngày " + twoDigits(date.getDayOfMonth()) + " tháng " + (month <= 2 ? "0" : "") + month + " năm "
                + date.getYear();
    }

    /** "05/09/2012". */
    public static String shortDate(LocalDate date) {
        return twoDigits(date.getDayOfMonth()) + "/" + twoDigits(date.getMonthValue()) + "/" + date.getYear();
    }

    /** "8,1": decimal comma, always one decimal. The number must have no more than one decimal. */
    public static String score(BigDecimal score) {
        return score.setScale(1).toPlainString().replace('.', ',');
    }

    /** A number of two digits at least, as in "05". */
    public static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
