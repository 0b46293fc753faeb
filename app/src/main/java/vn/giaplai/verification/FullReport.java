package vn.giaplai.verification;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.giaplai.signing.Indication;

/**
 * The full report on one file, or how far it has come.
 *
 * @param lines one verdict a signature, as EU DSS and our own check agree on
 * @param etsiXml the report after ETSI TS 119 102-2; null unless done
 */
record FullReport(State state, List<Line> lines, @Nullable String etsiXml) {

    /** How far it has come. */
    enum State {
        RUNNING,
        DONE,
        /** The child was stopped because its time or memory was up. */
        STOPPED,
        FAILED
    }

    /** One signature. */
    record Line(
            String signer, @Nullable Instant at, String level, String algorithm, Indication indication, String reason) {

        /** Message key of the verdict. */
        public String indicationKey() {
            return "verification.indication." + indication.name();
        }

        /** Message key of the reason; empty when it passed. */
        public String reasonKey() {
            return reason.isEmpty() ? "" : "verification.reason." + reason;
        }

        /** Class of the badge. */
        public String badge() {
            return SignerLine.badge(indication);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    FullReport {
        lines = List.copyOf(lines);
    }

    static FullReport of(State state) {
        return new FullReport(state, List.of(), null);
    }

    /** Reads what the child printed. */
    static FullReport parsed(String printed) {
        try {
            var root = JSON.readTree(printed);
            if (!root.path("signatures").isArray()) {
                return of(State.FAILED);
            }
            var lines =
                    root.path("signatures").valueStream().map(FullReport::line).toList();
            return new FullReport(State.DONE, lines, text(root, "etsiReportXml"));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return of(State.FAILED);
        }
    }

    private static Line line(JsonNode node) {
        var proven = text(node, "provenTime");
        var at = proven == null ? text(node, "signingTime") : proven;
        var reason = text(node, "subIndication");
        return new Line(
                node.path("signer").asString(""),
                at == null ? null : Instant.parse(at),
                node.path("level").asString("").replace('_', '-'),
                node.path("algorithm").asString(""),
                Indication.valueOf(node.path("indication").asString("")),
                reason == null ? "" : reason);
    }

    private static @Nullable String text(JsonNode node, String name) {
        var value = node.path(name);
        return value.isString() ? value.asString() : null;
    }

    /** Whether there is nothing more to wait for. */
    public boolean over() {
        return state != State.RUNNING;
    }

    /** Message key of the state. */
    public String messageKey() {
        return "verification.report." + state.name().toLowerCase(Locale.ROOT);
    }
}
