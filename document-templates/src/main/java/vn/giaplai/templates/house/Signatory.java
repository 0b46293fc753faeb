package vn.giaplai.templates.house;

import java.util.List;

/**
 * Who signs for the school and in which capacity (NĐ 30/2020/NĐ-CP, Điều 13: TM., Q., KT., TL., TUQ.).
 *
 * @param capacity the lines above the signature, in capitals: "KT. HIỆU TRƯỞNG", "PHÓ HIỆU TRƯỞNG"
 * @param name full name, no academic title
 */
public record Signatory(List<String> capacity, String name) {
    public Signatory {
        capacity = List.copyOf(capacity);
        if (capacity.isEmpty()) {
            throw new IllegalArgumentException("capacity must have at least one line");
        }
        capacity.forEach(line -> Texts.require("capacity", line));
        Texts.require("name of the signatory", name);
    }

    /** The principal in person. */
    public static Signatory principal(String name) {
        return new Signatory(List.of("HIỆU TRƯỞNG"), name);
    }
}
