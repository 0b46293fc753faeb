package vn.giaplai.school;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of administrative papers: from 01 each year, unique, without gaps (NĐ 30/2020 Đ15). */
@Service
public class PaperNumbers {

    private final JdbcClient jdbc;

    PaperNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the next number, as printed: {@code 05/QĐ-THCSND}. It belongs to the caller's transaction: rolled back
     * with it, so that no number is lost.
     *
     * @param type abbreviation of the kind of paper, such as QĐ
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(School school, int year, String type) {
        var symbol = type + "-" + school.abbreviation();
        int number = jdbc.sql("""
                        insert into paper_number (school_code, year, symbol, last_number)
                        values (:school, :year, :symbol, 1)
                        on conflict (school_code, year, symbol)
                        do update set last_number = paper_number.last_number + 1
                        returning last_number
                        """)
                .param("school", school.code())
                .param("year", year)
                .param("symbol", symbol)
                .query(Integer.class)
                .single();
        return "%02d/%s".formatted(number, symbol);
    }
}
