package vn.giaplai.signingdesk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.giaplai.documents.DocumentId;
import vn.giaplai.processes.codes.PersonCode;

/** SQL of batches and their items. */
@Repository
class SigningDeskRepository {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SigningDeskRepository(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An outcome to write. */
    record Outcome(
            DocumentId documentId,
            String field,
            ItemOutcome outcome,
            @Nullable String failure) {}

    void insert(BatchId id, PersonCode signer, UUID keyId, Instant now) {
        jdbc.sql("""
                        insert into signing_batch (id, signer, key_id, state, confirmed_at)
                        values (:id, :signer, :key, 'WAITING_FOR_PIN', :now)
                        """)
                .param("id", id.value())
                .param("signer", signer)
                .param("key", keyId)
                .param("now", timestamp(now))
                .update();
    }

    void insert(BatchId batch, Collection<SigningItem> items) {
        batches.batchUpdate("""
                insert into signing_item (batch_id, document_id, field, round_id, base_sha256, ordinal, seen)
                values (?, ?, ?, ?, ?, ?, ?)
                """, items, Math.max(1, items.size()), (statement, item) -> {
            statement.setObject(1, batch.value());
            statement.setObject(2, item.documentId().value());
            statement.setString(3, item.field());
            statement.setObject(4, item.roundId().value());
            statement.setBytes(5, item.baseSha256());
            statement.setInt(6, item.ordinal());
            statement.setBoolean(7, item.seen());
        });
    }

    Optional<SigningBatch> find(BatchId id) {
        return jdbc.sql("select * from signing_batch where id = :id")
                .param("id", id.value())
                .query(SigningDeskRepository::batch)
                .optional();
    }

    /** Whether this run is still the one that may sign for the batch. */
    boolean isRunning(BatchId id, UUID run) {
        return jdbc.sql("select true from signing_batch where id = :id and run_id = :run")
                .param("id", id.value())
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    /** The same, and nobody changes it before the transaction ends. */
    boolean lockRunning(BatchId id, UUID run) {
        return jdbc.sql("select true from signing_batch where id = :id and run_id = :run for update")
                .param("id", id.value())
                .param("run", run)
                .query(Boolean.class)
                .optional()
                .isPresent();
    }

    List<SigningBatch> unfinished(PersonCode signer) {
        return jdbc.sql("""
                        select * from signing_batch where signer = :signer and state <> 'FINISHED'
                        order by confirmed_at desc
                        """)
                .param("signer", signer)
                .query(SigningDeskRepository::batch)
                .list();
    }

    /** Starts a run unless one is under way or all is done; tells whether it did. */
    boolean run(BatchId id, UUID run, UUID keyId) {
        return jdbc.sql("""
                        update signing_batch
                        set state = 'RUNNING', run_id = :run, key_id = :key, problem = null, stopped_at = null
                        where id = :id and state in ('WAITING_FOR_PIN', 'STOPPED')
                        """)
                        .param("id", id.value())
                        .param("run", run)
                        .param("key", keyId)
                        .update()
                == 1;
    }

    boolean stop(BatchId id, Instant now) {
        return jdbc.sql("""
                        update signing_batch set state = 'STOPPED', run_id = null, stopped_at = :now
                        where id = :id and state = 'RUNNING'
                        """)
                        .param("id", id.value())
                        .param("now", timestamp(now))
                        .update()
                == 1;
    }

    void halt(BatchId id, UUID run, String problem) {
        jdbc.sql("""
                        update signing_batch set state = 'WAITING_FOR_PIN', run_id = null, problem = :problem
                        where id = :id and run_id = :run
                        """)
                .param("id", id.value())
                .param("run", run)
                .param("problem", problem)
                .update();
    }

    /** The runs that sign, or signed when their node died, on whatever node. */
    Map<BatchId, UUID> running() {
        var runs = new HashMap<BatchId, UUID>();
        jdbc.sql("select id, run_id from signing_batch where state = 'RUNNING'").query(row -> {
            runs.put(new BatchId(row.getObject("id", UUID.class)), row.getObject("run_id", UUID.class));
        });
        return runs;
    }

    void finish(BatchId id, Instant now) {
        jdbc.sql("update signing_batch set state = 'FINISHED', run_id = null, finished_at = :now where id = :id")
                .param("id", id.value())
                .param("now", timestamp(now))
                .update();
    }

    List<SigningItem> items(BatchId batch) {
        return jdbc.sql("select * from signing_item where batch_id = :batch order by ordinal, field")
                .param("batch", batch.value())
                .query(SigningDeskRepository::item)
                .list();
    }

    /**
     * The next waiting items in the order of the manifest, locked; those that another worker has in hand are left to
     * it.
     */
    List<SigningItem> next(BatchId batch, int most) {
        return next(batch, most, "skip locked");
    }

    /** The next waiting items, locked; waits for workers that have some in hand and takes what they do not sign. */
    List<SigningItem> left(BatchId batch, int most) {
        return next(batch, most, "");
    }

    private List<SigningItem> next(BatchId batch, int most, String whenLocked) {
        return jdbc.sql("""
                        select * from signing_item where batch_id = :batch and outcome = 'WAITING'
                        order by ordinal, document_id, field limit :most for update %s
                        """.formatted(whenLocked))
                .param("batch", batch.value())
                .param("most", most)
                .query(SigningDeskRepository::item)
                .list();
    }

    void write(BatchId batch, List<Outcome> outcomes, Instant now) {
        jdbc.sql("""
                        update signing_item i set outcome = o.outcome, failure = o.failure, done_at = :now
                        from unnest(:documents, :fields, :outcomes, :failures)
                            as o (document_id, field, outcome, failure)
                        where i.batch_id = :batch and i.document_id = o.document_id::uuid and i.field = o.field
                          and i.outcome = 'WAITING'
                        """)
                .param("documents", column(outcomes, Outcome::documentId))
                .param("fields", column(outcomes, Outcome::field))
                .param("outcomes", column(outcomes, Outcome::outcome))
                .param("failures", column(outcomes, Outcome::failure))
                .param("batch", batch.value())
                .param("now", timestamp(now))
                .update();
    }

    private static @Nullable String[] column(List<Outcome> outcomes, Function<Outcome, @Nullable Object> value) {
        return outcomes.stream()
                .map(outcome -> Objects.toString(value.apply(outcome), null))
                .toArray(String[]::new);
    }

    Map<ItemOutcome, Integer> counts(BatchId batch) {
        var counts = new EnumMap<ItemOutcome, Integer>(ItemOutcome.class);
        jdbc.sql("select outcome, count(*) as number from signing_item where batch_id = :batch group by outcome")
                .param("batch", batch.value())
                .query(row -> {
                    counts.put(ItemOutcome.valueOf(row.getString("outcome")), row.getInt("number"));
                });
        return counts;
    }

    /** Batches in which any of these papers waits for a signature in this round. */
    List<SigningBatch> waitingIn(RoundId round) {
        return jdbc.sql("""
                        select distinct b.* from signing_batch b join signing_item i on i.batch_id = b.id
                        where i.round_id = :round and i.outcome = 'WAITING'
                        """)
                .param("round", round.value())
                .query(SigningDeskRepository::batch)
                .list();
    }

    /** A paper that waits on somebody's list. */
    record WaitingPaper(DocumentId documentId, BatchId batchId, PersonCode signer, boolean running) {}

    /** Papers of the round that wait in a batch. */
    List<WaitingPaper> waitingPapers(RoundId round) {
        return jdbc.sql("""
                        select distinct i.document_id, b.id, b.signer, b.state = 'RUNNING' as running
                        from signing_item i join signing_batch b on b.id = i.batch_id
                        where i.round_id = :round and i.outcome = 'WAITING'
                        """)
                .param("round", round.value())
                .query((row, number) -> new WaitingPaper(
                        new DocumentId(row.getObject("document_id", UUID.class)),
                        new BatchId(row.getObject("id", UUID.class)),
                        new PersonCode(row.getString("signer")),
                        row.getBoolean("running")))
                .list();
    }

    /** Lets everything that still waits go; tells how many signatures. */
    int letGo(BatchId batch, String reason, Instant now) {
        return rounds(batch).stream()
                .mapToInt(round -> letGo(batch, round, reason, now))
                .sum();
    }

    /** Lets what still waits in one round go; tells how many signatures. */
    int letGo(BatchId batch, RoundId round, String reason, Instant now) {
        return jdbc.sql("""
                        update signing_item set outcome = 'LEFT_BATCH', failure = :reason, done_at = :now
                        where batch_id = :batch and round_id = :round and outcome = 'WAITING'
                        """)
                .param("batch", batch.value())
                .param("round", round.value())
                .param("reason", reason)
                .param("now", timestamp(now))
                .update();
    }

    /** Who signed last in a round. */
    Optional<PersonCode> lastSigner(RoundId round) {
        return jdbc.sql("""
                        select b.signer from signing_item i join signing_batch b on b.id = i.batch_id
                        where i.round_id = :round and i.outcome = 'SIGNED' order by i.done_at desc limit 1
                        """)
                .param("round", round.value())
                .query((row, number) -> new PersonCode(row.getString(1)))
                .optional();
    }

    List<RoundId> rounds(BatchId batch) {
        return jdbc.sql("select distinct round_id from signing_item where batch_id = :batch")
                .param("batch", batch.value())
                .query((row, number) -> new RoundId(row.getObject("round_id", UUID.class)))
                .list();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static SigningBatch batch(ResultSet row, int number) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new SigningBatch(
                new BatchId(row.getObject("id", UUID.class)),
                new PersonCode(row.getString("signer")),
                row.getObject("key_id", UUID.class),
                BatchState.valueOf(row.getString("state")),
                row.getObject("run_id", UUID.class),
                row.getString("problem"),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant());
    }

    private static SigningItem item(ResultSet row, int number) throws SQLException {
        return new SigningItem(
                new DocumentId(row.getObject("document_id", UUID.class)),
                row.getString("field"),
                new RoundId(row.getObject("round_id", UUID.class)),
                row.getBytes("base_sha256"),
                row.getInt("ordinal"),
                row.getBoolean("seen"),
                ItemOutcome.valueOf(row.getString("outcome")),
                row.getString("failure"));
    }
}
