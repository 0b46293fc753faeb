package vn.giaplai.signingdesk;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giaplai.audit.ActingBy;
import vn.giaplai.audit.AuditEvent;
import vn.giaplai.processes.codes.Code;
import vn.giaplai.processes.codes.SchoolCode;

/**
 * Who signs in a round and in what capacity, as the visible block says it.
 *
 * @param name full name of the person, or of the school for its seal
 * @param capacity chức vụ, one line or two: {@code KT. HIỆU TRƯỞNG}, {@code PHÓ HIỆU TRƯỞNG} (NĐ 30/2020 Phụ lục I)
 * @param code of the person, or of the school for its seal
 * @param acting by what right, as the ledger keeps it; null where nothing gives one today
 */
record Signatory(
        String name,
        List<String> capacity,
        Code code,
        @Nullable ActingBy acting) {

    private static final ZoneId VIET_NAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter ISO_8601 =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    Signatory {
        capacity = List.copyOf(capacity);
    }

    /**
     * The lines of the block, time in ISO 8601 with +07:00: a person's capacity stands above the name (NĐ 30/2020, Phụ lục
     * I, mục II.7), a seal says first whose it is.
     */
    List<String> lines(Instant signingTime) {
        var lines = new ArrayList<>(capacity);
        lines.add(code instanceof SchoolCode ? 0 : capacity.size(), "Ký bởi: " + name);
        lines.add(time(signingTime));
        return lines;
    }

    /** How many of the lines say the capacity and the name of a person; none of a seal. */
    int headings() {
        return code instanceof SchoolCode ? 0 : capacity.size() + 1;
    }

    /** Whether the person signs in another's place. */
    boolean standsIn() {
        return acting != null && acting.principal() != null;
    }

    /** The person's act as the ledger keeps it. */
    AuditEvent act(AuditEvent event) {
        return acting == null ? event : acting.mark(event);
    }

    /**
     * The lines of a subject teacher's block in a row of a table, which names the subject itself: short enough for 6
     * points, however long the name is.
     */
    List<String> linesInRow(Instant signingTime) {
        return List.of("Ký bởi: " + name, "Giáo viên bộ môn", time(signingTime));
    }

    private static String time(Instant signingTime) {
        return ISO_8601.format(signingTime.truncatedTo(ChronoUnit.SECONDS).atZone(VIET_NAM));
    }
}
