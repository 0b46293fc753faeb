package vn.giaplai.signingdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.giaplai.documents.Documents;
import vn.giaplai.keys.KeyCustody;
import vn.giaplai.keys.KeyRefused;
import vn.giaplai.keys.KeyRetirement;
import vn.giaplai.processes.CaseNumber;
import vn.giaplai.processes.TaskRefused;
import vn.giaplai.processes.codes.PersonCode;
import vn.giaplai.school.Person;
import vn.giaplai.signing.BatchSigner;
import vn.giaplai.signing.PadesSigner;
import vn.giaplai.signing.SignatureAlgorithm;
import vn.giaplai.signing.SigningKey;
import vn.giaplai.testing.AppTest;
import vn.giaplai.testing.StandIns;
import vn.giaplai.testing.TestSchool;
import vn.giaplai.web.SchoolTime;

@AppTest
@Import(DeskFixture.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SigningBatchIT {

    private static final Duration LONG = Duration.ofMinutes(2);

    @Autowired
    DeskFixture fixture;

    @Autowired
    SigningDesk desk;

    @Autowired
    SigningChunk chunk;

    @Autowired
    BatchRunner runner;

    @Autowired
    SigningDeskRepository repository;

    @Autowired
    RoundRepository rounds;

    @Autowired
    DeskRounds deskRounds;

    @Autowired
    Documents documents;

    @Autowired
    KeyCustody keys;

    @Autowired
    KeyRetirement retirement;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SchoolTime time;

    @Test
    void one_pin_signs_every_paper_of_a_round_once_and_ends_it() throws Exception {
        var principal = fixture.principal("Trần Thị Hiền");
        var number = fixture.caseOf(30, "9A");
        var round = fixture.principalRound(number, "9A");

        var batch = signed(principal, fixture.all(round));

        var progress = desk.progress(batch, principal.code());
        assertThat(progress.batch().state()).isEqualTo(BatchState.FINISHED);
        assertThat(progress.counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 30));
        assertThat(rounds.find(round.id()).orElseThrow().finishedAt()).isNotNull();
        assertThat(deskRounds.unsigned(number, "principal")).isZero();
        assertEachSignedOnce(number);
        assertThat(events(number, "document-signed")).isEqualTo(30);
    }

    @Test
    void the_visible_block_names_signer_capacity_and_time_of_the_signature() throws Exception {
        var principal = fixture.principal("Trần Thị Hiền");
        var number = fixture.caseOf(1, "9A");

        signed(principal, fixture.all(fixture.principalRound(number, "9A")));

        try (var pdf = Loader.loadPDF(file(number))) {
            var signature = pdf.getSignatureDictionaries().get(0);
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            assertThat(pdf.getDocumentCatalog()
                            .getAcroForm()
                            .getField("principal")
                            .getWidgets()
                            .get(0)
                            .getAppearance()
                            .getNormalAppearance()
                            .isStream())
                    .isTrue();
        }
        var lines = new Signatory("Trần Thị Hiền", List.of("HIỆU TRƯỞNG"), new PersonCode("HT"), null)
                .lines(java.time.Instant.parse("2026-11-22T02:15:30.123Z"));
        assertThat(lines).containsExactly("HIỆU TRƯỞNG", "Ký bởi: Trần Thị Hiền", "2026-11-22T09:15:30+07:00");
    }

    @Test
    void a_node_that_dies_between_two_chunks_loses_nothing_and_doubles_nothing() throws Exception {
        var principal = fixture.principal("Lê Văn An");
        var number = fixture.caseOf(30, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var dying = runOf(batch, principal);
        chunk.sign(dying);
        assertThat(desk.progress(batch, principal.code()).of(ItemOutcome.SIGNED))
                .isEqualTo(25);

        runner.afterStart();

        assertThat(desk.progress(batch, principal.code()).batch().state()).isEqualTo(BatchState.WAITING_FOR_PIN);
        assertThat(chunk.sign(dying).more()).isFalse();
        assertThat(desk.progress(batch, principal.code()).of(ItemOutcome.SIGNED))
                .isEqualTo(25);

        var pin = DeskFixture.PIN.toCharArray();
        desk.start(batch, principal.code(), pin);
        var progress = desk.await(batch, principal.code(), LONG);

        assertThat(pin).containsOnly('\0');
        assertThat(progress.counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 30));
        assertEachSignedOnce(number);
        assertThat(events(number, "document-signed")).isEqualTo(30);
    }

    @Test
    void a_node_that_starts_leaves_the_batches_of_living_nodes_alone() {
        var principal = fixture.principal("Lê Văn Nút");
        var number = fixture.caseOf(28, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var run = runOf(batch, principal);
        var otherNode = new RunLocks(database);
        otherNode.hold(run.id());

        runner.afterStart();

        assertThat(desk.progress(batch, principal.code()).batch().state()).isEqualTo(BatchState.RUNNING);
        assertThat(chunk.sign(run).more()).isTrue();

        otherNode.destroy();
        runner.afterStart();

        assertThat(desk.progress(batch, principal.code()).batch().state()).isEqualTo(BatchState.WAITING_FOR_PIN);
        assertThat(chunk.sign(run).more()).isFalse();
    }

    @Test
    void a_finished_run_holds_no_lock() throws Exception {
        var locks = new RunLocks(database);
        var one = UUID.randomUUID();
        var two = UUID.randomUUID();
        locks.hold(one);
        locks.hold(two);

        locks.free(one);

        assertThat(locks.isHeld(one)).isFalse();
        assertThat(locks.isHeld(two)).isTrue();
        locks.free(two);
        assertThat(locks.isHeld(two)).isFalse();
    }

    @Test
    void a_chunk_that_does_not_commit_leaves_no_signature_outcome_or_event() {
        var principal = fixture.principal("Lê Văn Bình");
        var number = fixture.caseOf(3, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var run = runOf(batch, principal);

        transactions.executeWithoutResult(status -> {
            chunk.sign(run);
            status.setRollbackOnly();
        });

        assertThat(desk.progress(batch, principal.code()).counts()).isEqualTo(Map.of(ItemOutcome.WAITING, 3));
        assertThat(documents.papers(number.value()))
                .allMatch(paper -> paper.signedFields().isEmpty());
        assertThat(events(number, "document-signed")).isZero();
        assertThat(chunk.sign(run).touched()).isNotEmpty();
        assertThat(events(number, "document-signed")).isEqualTo(3);
    }

    @Test
    void stopping_keeps_what_is_signed_and_the_pin_goes_on() throws Exception {
        var principal = fixture.principal("Lê Văn Cường");
        var number = fixture.caseOf(28, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var run = runOf(batch, principal);
        chunk.sign(run);

        desk.stop(batch, principal.code());

        assertThat(chunk.sign(run).more()).isFalse();
        var stopped = desk.progress(batch, principal.code());
        assertThat(stopped.batch().state()).isEqualTo(BatchState.STOPPED);
        assertThat(stopped.of(ItemOutcome.SIGNED)).isEqualTo(25);

        desk.start(batch, principal.code(), DeskFixture.PIN.toCharArray());

        assertThat(desk.await(batch, principal.code(), LONG).counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 28));
        assertEachSignedOnce(number);
    }

    @Test
    void a_run_that_is_stopped_while_a_chunk_signs_stores_nothing_of_it() {
        var principal = fixture.principal("Lê Văn Oanh");
        var number = fixture.caseOf(3, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var stop = new AtomicBoolean(true);
        var run = runOf(batch, principal, () -> {
            if (stop.getAndSet(false)) {
                CompletableFuture.runAsync(() -> desk.stop(batch, principal.code()))
                        .join();
            }
        });

        var result = chunk.sign(run);

        assertThat(result.more()).isFalse();
        var progress = desk.progress(batch, principal.code());
        assertThat(progress.batch().state()).isEqualTo(BatchState.STOPPED);
        assertThat(progress.counts()).isEqualTo(Map.of(ItemOutcome.WAITING, 3));
        assertThat(documents.papers(number.value()))
                .allMatch(paper -> paper.signedFields().isEmpty());
        assertThat(events(number, "document-signed")).isZero();
    }

    @Test
    void two_workers_sign_different_papers_of_one_batch_at_the_same_time() throws Exception {
        var principal = fixture.principal("Lê Văn Phúc");
        var number = fixture.caseOf(30, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var bothSign = new CyclicBarrier(2);
        var met = ThreadLocal.withInitial(() -> false);
        var run = runOf(batch, principal, () -> {
            if (!met.get()) {
                met.set(true);
                meet(bothSign);
            }
        });

        var other = CompletableFuture.supplyAsync(() -> chunk.sign(run));
        chunk.sign(run);
        other.get(1, TimeUnit.MINUTES);

        assertThat(desk.progress(batch, principal.code()).counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 30));
        assertEachSignedOnce(number);
        assertThat(events(number, "document-signed")).isEqualTo(30);
    }

    @Test
    void a_worker_that_finds_nothing_waits_for_the_other_and_signs_what_that_one_lost() throws Exception {
        var principal = fixture.principal("Lê Văn Quý");
        var number = fixture.caseOf(3, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var signing = new CountDownLatch(1);
        var die = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        var run = runOf(batch, principal, () -> {
            if (first.getAndSet(false)) {
                signing.countDown();
                await(die);
                throw new AssertionError("this worker dies before it commits");
            }
        });

        var dying = CompletableFuture.supplyAsync(() -> chunk.sign(run));
        await(signing);
        var waiting = CompletableFuture.supplyAsync(() -> chunk.sign(run));
        Awaitility.await().atMost(LONG).until(this::somebodyWaitsForALock);
        die.countDown();

        assertThatThrownBy(dying::join).hasRootCauseInstanceOf(AssertionError.class);
        assertThat(waiting.get(1, TimeUnit.MINUTES).more()).isTrue();
        assertThat(chunk.sign(run).more()).isFalse();
        var progress = desk.progress(batch, principal.code());
        assertThat(progress.batch().state()).isEqualTo(BatchState.FINISHED);
        assertThat(progress.counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 3));
        assertEachSignedOnce(number);
    }

    @Test
    void a_wrong_pin_signs_nothing_and_the_batch_waits_on() {
        var principal = fixture.principal("Lê Văn Dũng");
        var number = fixture.caseOf(2, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));

        var wrong = "000001".toCharArray();
        assertThatThrownBy(() -> desk.start(batch, principal.code(), wrong)).isInstanceOf(KeyRefused.class);

        assertThat(wrong).containsOnly('\0');
        assertThat(desk.progress(batch, principal.code()).batch().state()).isEqualTo(BatchState.WAITING_FOR_PIN);
        assertThat(deskRounds.unsigned(number, "principal")).isEqualTo(2);
    }

    @Test
    void a_batch_whose_key_is_destroyed_stops_and_goes_on_with_the_next_one() throws Exception {
        var principal = fixture.principal("Lê Văn Đổi");
        var number = fixture.caseOf(28, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var run = runOf(batch, principal);
        chunk.sign(run);

        retirement.retire(principal.code(), principal.code());

        assertThat(chunk.sign(run).more()).isFalse();
        assertThat(desk.progress(batch, principal.code()).of(ItemOutcome.SIGNED))
                .isEqualTo(25);
        assertThatThrownBy(() -> desk.start(batch, principal.code(), DeskFixture.PIN.toCharArray()))
                .hasMessageContaining("keys.refused.none");

        fixture.newKey(principal, "975312");
        desk.start(batch, principal.code(), "975312".toCharArray());

        assertThat(desk.await(batch, principal.code(), LONG).counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 28));
        assertEachSignedOnce(number);
    }

    @Test
    void of_people_who_confirm_the_same_papers_at_the_same_time_only_one_gets_the_list() throws Exception {
        var people = List.of(
                fixture.principal("Lê Thị Nhất"), fixture.principal("Lê Thị Nhì"), fixture.principal("Lê Thị Ba"));
        var number = fixture.caseOf(5, "9A");
        var chosen = fixture.all(fixture.principalRound(number, "9A"));
        var threads = Executors.newFixedThreadPool(people.size());
        Stream<Callable<String>> tries = people.stream().map(person -> () -> {
            try {
                return desk.confirm(person.code(), chosen).toString();
            } catch (SigningProblem problem) {
                return problem.messageKey();
            }
        });

        var answers = new ArrayList<String>();
        for (var answer : threads.invokeAll(tries.toList())) {
            answers.add(answer.get());
        }
        threads.shutdown();

        assertThat(answers).filteredOn("signingdesk.problem.taken"::equals).hasSize(2);
    }

    @Test
    void a_paper_that_was_sent_back_after_the_list_was_confirmed_leaves_the_batch_and_says_why() throws Exception {
        var principal = fixture.principal("Lê Văn Giang");
        var number = fixture.caseOf(3, "9A");
        var batch = desk.confirm(principal.code(), fixture.all(fixture.principalRound(number, "9A")));
        var gone = documents.papers(number.value()).get(1).document();
        documents.withdraw(gone.id(), "Điểm môn Toán đã sửa");

        desk.start(batch, principal.code(), DeskFixture.PIN.toCharArray());
        var progress = desk.await(batch, principal.code(), LONG);

        assertThat(progress.counts()).isEqualTo(Map.of(ItemOutcome.SIGNED, 2, ItemOutcome.LEFT_BATCH, 1));
        assertThat(desk.items(batch, principal.code()))
                .filteredOn(item -> item.documentId().equals(gone.id()))
                .singleElement()
                .extracting(SigningItem::failure)
                .isEqualTo("signingdesk.left.withdrawn");
    }

    @Test
    void one_broken_paper_does_not_stop_the_others() throws Exception {
        var principal = fixture.principal("Lê Văn Hải");
        var number = fixture.caseOf(4, "9A");
        var notPdf = fixture.paper(number, "9A", 5, "không phải PDF".getBytes(StandardCharsets.UTF_8));
        var changed = documents.papers(number.value()).get(0).document();
        jdbc.sql(
                        "update document_revision set bytes = overlay(bytes placing 'x'::bytea from 900) where document_id = :id")
                .param("id", changed.id().value())
                .update();

        var batch = signed(principal, fixture.all(fixture.principalRound(number, "9A")));

        assertThat(desk.progress(batch, principal.code()).counts())
                .isEqualTo(Map.of(ItemOutcome.SIGNED, 3, ItemOutcome.FAILED, 2));
        assertThat(desk.items(batch, principal.code()))
                .filteredOn(item -> item.outcome() == ItemOutcome.FAILED)
                .extracting(SigningItem::documentId)
                .containsExactlyInAnyOrder(notPdf.id(), changed.id());
    }

    @Test
    void a_batch_spans_the_rounds_of_several_classes() throws Exception {
        var principal = fixture.principal("Lê Văn Khánh");
        var first = fixture.principalRound(fixture.caseOf(3, "9A"), "9A");
        var second = fixture.principalRound(fixture.caseOf(2, "9B"), "9B");
        var chosen = new ArrayList<>(fixture.all(first));
        chosen.addAll(fixture.all(second));

        var batch = signed(principal, chosen);

        assertThat(desk.progress(batch, principal.code()).of(ItemOutcome.SIGNED))
                .isEqualTo(5);
        assertThat(rounds.find(first.id()).orElseThrow().finishedAt()).isNotNull();
        assertThat(rounds.find(second.id()).orElseThrow().finishedAt()).isNotNull();
    }

    @Test
    void somebody_whose_position_ended_signs_nothing_and_the_successor_gets_the_papers() throws Exception {
        var former = fixture.principal("Lê Văn Lâm");
        var number = fixture.caseOf(2, "9A");
        var round = fixture.principalRound(number, "9A");
        var batch = desk.confirm(former.code(), fixture.all(round));
        jdbc.sql("update position set valid_to = :day where person_code = :person")
                .param("day", LocalDate.of(2026, 1, 1))
                .param("person", former.code())
                .update();

        var run = runOf(batch, former);
        chunk.sign(run);

        assertThat(desk.progress(batch, former.code()).counts()).isEqualTo(Map.of(ItemOutcome.FAILED, 2));
        assertThatThrownBy(() -> desk.confirm(former.code(), fixture.all(round)))
                .isInstanceOfSatisfying(
                        TaskRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(TaskRefused.Reason.NOT_ENTITLED));
        assertThat(desk.progress(
                                signed(fixture.principal("Lê Văn Mạnh"), fixture.all(round)),
                                new PersonCode(lastSigner(round)))
                        .of(ItemOutcome.SIGNED))
                .isEqualTo(2);
    }

    @Test
    void a_deputy_signs_for_the_principal_until_it_is_revoked_and_no_paper_more() throws Exception {
        var principal = fixture.principal("Lê Thị Vắng");
        var deputy = fixture.deputy("Lê Văn Thay");
        var number = fixture.caseOf(30, "9A");
        var round = fixture.principalRound(number, "9A");
        long delegation = standIns().today(principal.code(), deputy.code(), "transcript-signoff");
        var batch = desk.confirm(deputy.code(), fixture.all(round));
        var run = runOf(batch, deputy);

        chunk.sign(run);
        standIns().revoke(delegation, principal.code());
        chunk.sign(run);

        assertThat(desk.progress(batch, deputy.code()).counts())
                .isEqualTo(Map.of(ItemOutcome.SIGNED, 25, ItemOutcome.FAILED, 5));
        assertThat(desk.items(batch, deputy.code()))
                .filteredOn(item -> item.outcome() == ItemOutcome.FAILED)
                .extracting(SigningItem::failure)
                .containsOnly("signingdesk.failed.not-entitled");
        assertThat(jdbc.sql("""
                        select distinct actor || ' ' || (details ->> 'for') || ' ' || (details ->> 'delegation')
                        from audit_event where case_number = :case and action = 'document-signed'
                        """)
                        .param("case", number.value())
                        .query(String.class)
                        .list())
                .containsExactly(deputy.code() + " " + principal.code() + " " + delegation);
        assertThatThrownBy(() -> desk.confirm(deputy.code(), fixture.all(round)))
                .isInstanceOf(TaskRefused.class);
    }

    @Test
    void what_is_being_kept_is_kept_before_it_is_revoked() {
        var principal = fixture.principal("Lê Thị Chờ");
        var deputy = fixture.deputy("Lê Văn Đang Ghi");
        var round = fixture.principalRound(fixture.caseOf(2, "9A"), "9A");
        long delegation = standIns().today(principal.code(), deputy.code(), "transcript-signoff");
        var run = runOf(desk.confirm(deputy.code(), fixture.all(round)), deputy);

        transactions.executeWithoutResult(status -> {
            assertThat(chunk.sign(run).touched()).isNotEmpty();

            var meanwhile = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(other -> {
                jdbc.sql("set local lock_timeout = '100ms'").update();
                standIns().revoke(delegation, principal.code());
            }));
            assertThatThrownBy(meanwhile::join).hasStackTraceContaining("lock timeout");
        });

        standIns().revoke(delegation, principal.code());
        assertThat(deskRounds.unsigned(round)).isZero();
    }

    @Test
    void what_is_being_signed_when_it_is_revoked_is_not_kept() {
        var principal = fixture.principal("Lê Thị Thu Hồi");
        var deputy = fixture.deputy("Lê Văn Đang Ký");
        var number = fixture.caseOf(3, "9A");
        var round = fixture.principalRound(number, "9A");
        long delegation = standIns().today(principal.code(), deputy.code(), "transcript-signoff");
        var batch = desk.confirm(deputy.code(), fixture.all(round));
        var first = new AtomicBoolean(true);
        var run = runOf(batch, deputy, () -> {
            if (first.getAndSet(false)) {
                CompletableFuture.runAsync(() -> standIns().revoke(delegation, principal.code()))
                        .join();
            }
        });

        assertThat(chunk.sign(run).more()).isTrue();
        assertThat(deskRounds.unsigned(number, "principal")).isEqualTo(3);
        chunk.sign(run);

        assertThat(desk.progress(batch, deputy.code()).counts()).isEqualTo(Map.of(ItemOutcome.FAILED, 3));
        assertThat(events(number, "document-signed")).isZero();
    }

    @Test
    void a_paper_that_prints_the_principals_name_is_signed_by_the_principal_alone() {
        var principal = fixture.principal("Lê Thị In Tên");
        var deputy = fixture.deputy("Lê Văn Không In");
        var number = fixture.caseOf(2, "9A");
        var round = fixture.principalRound(number, "9A");
        jdbc.sql("update document set names_signer = true where case_number = :case")
                .param("case", number.value())
                .update();
        standIns().today(principal.code(), deputy.code(), "transcript-signoff");
        var batch = desk.confirm(deputy.code(), fixture.all(round));

        chunk.sign(runOf(batch, deputy));

        assertThat(desk.items(batch, deputy.code()))
                .extracting(SigningItem::failure)
                .containsOnly("signingdesk.failed.names-signer");
        var own = desk.confirm(principal.code(), fixture.all(round));
        chunk.sign(runOf(own, principal));
        assertThat(desk.progress(own, principal.code()).of(ItemOutcome.SIGNED)).isEqualTo(2);
    }

    private StandIns standIns() {
        return new StandIns(jdbc, TestSchool.SCHOOL, time.today());
    }

    private String lastSigner(SignatureRound round) {
        return repository.lastSigner(round.id()).orElseThrow().value();
    }

    private BatchId signed(Person person, List<ChosenPaper> chosen) throws InterruptedException {
        var batch = desk.confirm(person.code(), chosen);
        desk.start(batch, person.code(), DeskFixture.PIN.toCharArray());
        desk.await(batch, person.code(), LONG);
        return batch;
    }

    /** A run as the desk starts it, but driven by hand. */
    private SigningRun runOf(BatchId batch, Person person) {
        return runOf(batch, person, () -> {});
    }

    /** The same, with something that happens just before each signature. */
    private SigningRun runOf(BatchId batch, Person person, Runnable beforeSigning) {
        var unlocked = keys.unlock(person.code(), DeskFixture.PIN.toCharArray());
        var key = new WatchedKey(unlocked.key(), beforeSigning);
        var run = new SigningRun(UUID.randomUUID(), batch, person.code(), new BatchSigner(new PadesSigner(), key));
        assertThat(repository.run(batch, run.id(), unlocked.id())).isTrue();
        return run;
    }

    private record WatchedKey(SigningKey key, Runnable beforeSigning) implements SigningKey {

        @Override
        public List<X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public SignatureAlgorithm algorithm() {
            return key.algorithm();
        }

        @Override
        public byte[] sign(byte[] message) {
            beforeSigning.run();
            return key.sign(message);
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (Exception problem) {
            throw new AssertionError("nobody else signs", problem);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException problem) {
            throw new AssertionError(problem);
        }
    }

    private boolean somebodyWaitsForALock() {
        return jdbc.sql("""
                        select exists (select from pg_stat_activity
                                       where wait_event_type = 'Lock' and datname = current_database())
                        """).query(Boolean.class).single();
    }

    private void assertEachSignedOnce(CaseNumber number) throws Exception {
        for (var paper : documents.papers(number.value())) {
            assertThat(paper.revisions()).hasSize(2);
            try (var pdf = Loader.loadPDF(documents.bytes(paper.document().id()))) {
                assertThat(pdf.getSignatureDictionaries()).hasSize(1);
            }
        }
    }

    private byte[] file(CaseNumber number) {
        return documents.bytes(
                documents.papers(number.value()).get(0).document().id());
    }

    private long events(CaseNumber number, String action) {
        return jdbc.sql("select count(*) from audit_event where case_number = :case and action = :action")
                .param("case", number.value())
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
