package vn.giaplai.imports;

import java.util.Locale;
import java.util.Map;
import vn.giaplai.web.Texts;

/** A name made comparable: case, blanks, and where the tone of hòa stands (hoà) do not count; other accents do. */
public record PersonName(String comparable) {

    /** Tones that old and new spelling put on different letters. */
    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    public static PersonName of(String name) {
        var comparable = Texts.clean(name).toLowerCase(Locale.ROOT);
        for (var tone : TONES.entrySet()) {
            comparable = comparable.replace(tone.getKey(), tone.getValue());
        }
        return new PersonName(comparable);
    }
}
