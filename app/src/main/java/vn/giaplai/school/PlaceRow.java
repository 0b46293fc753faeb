package vn.giaplai.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import vn.giaplai.processes.duties.Place;

/** A place as rows have it: {@code school_code, school_year, class_code, subject_code, slot}. */
public final class PlaceRow {

    private PlaceRow() {}

    public static Place read(ResultSet row) throws SQLException {
        int slot = row.getInt("slot");
        return new Place(
                row.getString("school_code"),
                row.getString("school_year"),
                row.getString("class_code"),
                row.getString("subject_code"),
                slot == 0 ? null : slot);
    }
}
