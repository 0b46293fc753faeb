package vn.giaplai.signingdesk;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of what signers chose and looked at before they confirm. */
@Repository
class ChoiceRepository {

    private final JdbcClient jdbc;

    ChoiceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a signer did with a paper of a round so far. */
    record Choice(boolean leftOut, boolean seen) {

        static final Choice NONE = new Choice(false, false);
    }

    /** By paper; one that the person did nothing with is not in the map. */
    Map<DocumentId, Choice> of(RoundId round, PersonCode person) {
        var choices = new HashMap<DocumentId, Choice>();
        jdbc.sql("select * from signing_choice where round_id = :round and person = :person")
                .param("round", round.value())
                .param("person", person)
                .query(row -> {
                    choices.put(
                            new DocumentId(row.getObject("document_id", UUID.class)),
                            new Choice(row.getBoolean("left_out"), row.getObject("seen_at") != null));
                });
        return choices;
    }

    /** Keeps the first time. */
    void seen(RoundId round, DocumentId document, PersonCode person, Instant now) {
        jdbc.sql("""
                        insert into signing_choice as c (round_id, document_id, person, seen_at)
                        values (:round, :document, :person, :now)
                        on conflict (round_id, person, document_id)
                        do update set seen_at = coalesce(c.seen_at, excluded.seen_at)
                        """)
                .param("round", round.value())
                .param("document", document.value())
                .param("person", person)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    void leaveOut(RoundId round, DocumentId document, PersonCode person, boolean leftOut) {
        jdbc.sql("""
                        insert into signing_choice (round_id, document_id, person, left_out)
                        values (:round, :document, :person, :out)
                        on conflict (round_id, person, document_id) do update set left_out = excluded.left_out
                        """)
                .param("round", round.value())
                .param("document", document.value())
                .param("person", person)
                .param("out", leftOut)
                .update();
    }
}
