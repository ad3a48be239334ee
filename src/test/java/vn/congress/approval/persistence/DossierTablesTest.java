package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.conclusion.Conclusion;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.conclusion.Series;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents.NewDocument;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.journal.StepDone;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.AConclusion;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;

@DisplayName("Papers, rounds, conclusions and the journal in their tables")
class DossierTablesTest {

    private static final TaskCode TASK = new TaskCode("NV-001");
    private static final TaskCode OTHER_TASK = new TaskCode("NV-002");
    private static final Instant NOW = MovableClock.moment("2026-01-07T09:00");
    private static final long LIMIT = 3L * 1024 * 1024;

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final JdbcClient jdbc;
        private final JdbcDocuments documents;
        private final JdbcOpinions opinions;
        private final JdbcConclusions conclusions;
        private final JdbcJournal journal;
        private final TransactionTemplate transaction;

        Contract(DataSource database) {
            var counted = ProxyDataSourceBuilder.create(database).countQuery().build();
            jdbc = JdbcClient.create(counted);
            documents = new JdbcDocuments(jdbc);
            opinions = new JdbcOpinions(jdbc, new JdbcTemplate(counted));
            conclusions = new JdbcConclusions(jdbc);
            journal = new JdbcJournal(jdbc, new JdbcTemplate(counted));
            transaction = new TransactionTemplate(new JdbcTransactionManager(counted));
        }

        @BeforeEach
        void enterTwoTasks() {
            enter(List.of(TASK, OTHER_TASK));
        }

        private List<TaskCode> enterTasks(String prefix, int count) {
            var codes = IntStream.range(0, count)
                    .mapToObj(i -> new TaskCode(prefix + i))
                    .toList();
            enter(codes);
            return codes;
        }

        private void enter(List<TaskCode> codes) {
            for (var code : codes) {
                jdbc.sql(
                                """
                                insert into congress_task (code, title, work_group, phase, priority, lead_agency,
                                    accountable_head, original_due, due, deliverable, planned_level, deciding_level,
                                    basis, track_only, note, state)
                                values (?, 'Việc', 'Nhóm', 'BEFORE', 'KEY', 'VPTW', 'Chánh Văn phòng', '2026-01-15',
                                    '2026-01-15', 'Báo cáo', 'POLITBURO', 'POLITBURO', 'Kế hoạch', false, '',
                                    'ASSIGNED')
                                """)
                        .param(code.value())
                        .update();
            }
        }

        @Test
        void a_paper_of_several_pieces_comes_out_as_it_went_in() throws Exception {
            var content = randomBytes(2 * JdbcDocuments.PIECE + 17);

            var stored = store("Báo cáo.pdf", content);

            assertThat(contentOf(stored)).isEqualTo(content);
            assertThat(stored.size()).isEqualTo(content.length);
            assertThat(stored.sha256()).isEqualTo(sha256(content));
            assertThat(documents.find(stored.id())).contains(stored);
        }

        @Test
        void a_paper_that_fills_its_pieces_to_the_brim_comes_out_whole() {
            var content = randomBytes(2 * JdbcDocuments.PIECE);

            var stored = store("Báo cáo.pdf", content);

            assertThat(contentOf(stored)).isEqualTo(content);
            assertThat(documents.find(stored.id())).contains(stored);
        }

        @Test
        void a_small_paper_takes_three_statements() {
            QueryCountHolder.clear();

            var stored = store("Ghi chú.txt", "Ghi chú".getBytes(StandardCharsets.UTF_8));

            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(3);
            assertThat(documents.find(stored.id())).contains(stored);
        }

        @Test
        void a_paper_at_the_limit_is_kept_and_one_byte_more_leaves_nothing_behind() {
            store("Vừa đủ.pdf", randomBytes((int) LIMIT));

            assertThatThrownBy(() -> store("Quá lớn.pdf", randomBytes((int) LIMIT + 1)))
                    .isInstanceOf(TooLarge.class)
                    .hasMessage("Tệp quá lớn, tối đa 3 MB.");

            assertThat(documents.of(TASK)).extracting(DocumentVersion::fileName).containsExactly("Vừa đủ.pdf");
            assertThat(count("document_piece")).isEqualTo(6);
        }

        @Test
        void versions_count_per_task_kind_and_file_name() {
            store("Báo cáo.pdf", new byte[] {1});
            store("Báo cáo.pdf", new byte[] {2});
            store("Phụ lục.pdf", new byte[] {3});

            assertThat(documents.of(TASK))
                    .extracting(DocumentVersion::fileName, DocumentVersion::number)
                    .containsExactly(tuple("Báo cáo.pdf", 1), tuple("Báo cáo.pdf", 2), tuple("Phụ lục.pdf", 1));
        }

        @Test
        void two_uploads_of_one_name_at_once_get_two_numbers() throws Exception {
            var numbers = atOnce(4, () -> store("Báo cáo.pdf", randomBytes(JdbcDocuments.PIECE + 1))
                    .number());

            assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4);
        }

        @Test
        void what_was_handed_in_cannot_be_discarded() {
            var kept = store("Báo cáo.pdf", new byte[] {1});
            var mistaken = store("Nhầm.pdf", new byte[] {2});

            documents.handIn(TASK, "chutri.vptw", List.of(kept.id(), kept.id()));
            documents.handIn(TASK, "thamdinh", List.of(kept.id()));

            assertThat(documents.discard(kept.id())).isFalse();
            assertThat(documents.discard(mistaken.id())).isTrue();
            assertThat(documents.of(TASK)).extracting(DocumentVersion::handedIn).containsExactly(true);
            assertThat(count("document_piece")).isEqualTo(1);
        }

        @Test
        void a_paper_of_another_task_or_person_cannot_be_handed_in() {
            var foreign = store("Báo cáo.pdf", new byte[] {1});

            assertThatThrownBy(() -> handIn(OTHER_TASK, "chutri.vptw", foreign)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> handIn(TASK, "phoihop.hn", foreign)).isInstanceOf(Refused.class);

            assertThat(documents.find(foreign.id()).orElseThrow().handedIn()).isFalse();
        }

        @Test
        void rounds_count_per_task_and_kind_and_keep_whom_they_asked() {
            var asked = List.of(Desk.coordinatorOf(new AgencyCode("BTCTW")), Desk.coordinatorOf(new AgencyCode("HN")));

            var first = opinions.open(ARound.among(TASK, RoundKind.AGENCIES, asked, NOW, NOW.plusSeconds(60)));
            var second = opinions.open(ARound.among(TASK, RoundKind.AGENCIES, asked, NOW, NOW.plusSeconds(60)));
            opinions.open(ARound.among(
                    TASK, RoundKind.POLITBURO, List.of(Desk.politburoMember(1)), NOW, NOW.plusSeconds(60)));

            assertThat(opinions.find(first.id())).contains(first);
            assertThat(second.number()).isEqualTo(2);
            assertThat(opinions.of(TASK)).hasSize(3).contains(first, second);
        }

        @Test
        void a_round_keeps_the_first_moment_it_was_closed_and_its_answers() {
            var desk = Desk.politburoMember(3);
            var round = opinions.open(ARound.among(TASK, RoundKind.POLITBURO, List.of(desk), NOW, NOW.plusSeconds(60)));
            var longText = "Ý kiến. ".repeat(2_000);

            opinions.give(
                    ARound.answer(round.id(), desk, Answer.AGREE_WITH_COMMENTS, longText, "bct3", NOW.plusSeconds(5)));
            opinions.close(round.id(), NOW.plusSeconds(10));
            opinions.close(round.id(), NOW.plusSeconds(20));

            assertThat(opinions.find(round.id()).orElseThrow().closedAt()).contains(NOW.plusSeconds(10));
            assertThat(opinions.in(round.id(), Opinions.Filter.ALL, 0, 10))
                    .extracting(
                            Opinion::round,
                            Opinion::respondent,
                            Opinion::answer,
                            Opinion::content,
                            Opinion::account,
                            Opinion::at)
                    .containsExactly(
                            tuple(round.id(), desk, Answer.AGREE_WITH_COMMENTS, longText, "bct3", NOW.plusSeconds(5)));
        }

        @Test
        void conclusions_are_numbered_per_type_in_two_statements_each() {
            QueryCountHolder.clear();

            var issued = issue(TASK, ConclusionType.NOTICE);

            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(2);
            assertThat(issued.numberAndSymbol()).isEqualTo("01-TB/TW");
            assertThat(issue(OTHER_TASK, ConclusionType.CONCLUSION).number()).isEqualTo(1);
            assertThat(conclusions.on(TASK)).contains(issued);
        }

        @Test
        void a_number_taken_in_vain_is_given_to_the_next() {
            transaction.executeWithoutResult(status -> {
                conclusions.issue(AConclusion.drawnUp(TASK, ConclusionType.NOTICE, NOW));
                status.setRollbackOnly();
            });

            assertThat(issue(TASK, ConclusionType.NOTICE).number()).isEqualTo(1);
        }

        @Test
        void twenty_conclusions_at_once_are_numbered_without_a_gap_though_one_of_them_fails() throws Exception {
            var tasks = enterTasks("KL-", 21);
            var waiting = new ConcurrentLinkedQueue<>(tasks);

            var numbers = atOnce(21, () -> {
                var task = Objects.requireNonNull(waiting.poll());
                return transaction.execute(status -> {
                    var number = conclusions
                            .issue(AConclusion.drawnUp(task, ConclusionType.DECISION, NOW))
                            .number();
                    if (task.equals(tasks.get(7))) {
                        status.setRollbackOnly();
                        return 0;
                    }
                    return number;
                });
            });

            assertThat(numbers)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(0, 20).boxed().toList());
            assertThat(conclusions.on(tasks.get(7))).isEmpty();
        }

        @Test
        void each_term_and_each_body_counts_for_itself() {
            var tasks = enterTasks("KL-", 4);
            var series = List.of(
                    new Series("XIII", "TW", ConclusionType.CONCLUSION),
                    new Series("XIV", "TW", ConclusionType.CONCLUSION),
                    new Series("XIV", "TBTCPV", ConclusionType.CONCLUSION),
                    new Series("XIV", "TW", ConclusionType.CONCLUSION));

            var numbers = IntStream.range(0, 4)
                    .mapToObj(i -> inTransaction(
                            () -> conclusions.issue(AConclusion.drawnUp(tasks.get(i), series.get(i), NOW))))
                    .map(Conclusion::number);

            assertThat(numbers).containsExactly(1, 1, 1, 2);
        }

        @Test
        void a_conclusion_leads_to_the_tasks_it_opened() {
            var opened = enterTasks("KL-", 2);
            jdbc.sql("update congress_task set origin = ? where code in (?, ?)")
                    .params(TASK.value(), opened.get(0).value(), opened.get(1).value())
                    .update();

            assertThat(conclusions.openedBy(TASK)).isEqualTo(opened);
            assertThat(conclusions.openedBy(OTHER_TASK)).isEmpty();
        }

        @Test
        void the_steps_done_are_read_without_their_texts_in_one_statement() {
            journal.add(new JournalEntry(TASK, NOW, "chutri.vptw", "UserTask_DraftReport", "", "Lý do", "{}"));
            journal.add(new JournalEntry(TASK, NOW, "head", "UserTask_SignOff", "SIGNED", "", "{}"));
            QueryCountHolder.clear();

            assertThat(journal.stepsOf(TASK))
                    .containsExactly(
                            new StepDone("UserTask_DraftReport", "", "chutri.vptw", NOW),
                            new StepDone("UserTask_SignOff", "SIGNED", "head", NOW));
            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
        }

        @Test
        void a_page_of_cards_costs_one_statement() {
            QueryCountHolder.clear();

            var cards = new JdbcTaskCards(jdbc).of(List.of(TASK, OTHER_TASK, new TaskCode("NV-404")));

            assertThat(QueryCountHolder.getGrandTotal().getTotal()).isEqualTo(1);
            assertThat(cards)
                    .extracting(TaskCard::code, card -> card.lead().name(), TaskCard::priority, TaskCard::state)
                    .containsExactlyInAnyOrder(
                            tuple(TASK, "Văn phòng Trung ương Đảng", Priority.KEY, TaskState.ASSIGNED),
                            tuple(OTHER_TASK, "Văn phòng Trung ương Đảng", Priority.KEY, TaskState.ASSIGNED));
        }

        @Test
        void the_journal_tells_what_happened_in_the_order_it_happened() {
            var first = new JournalEntry(TASK, NOW, "chutri.vptw", "UserTask_AcceptTask", "", "", "{}");
            var second = new JournalEntry(
                    TASK, NOW, "thutruong.vptw", "UserTask_SignOff", "RETURNED", "Lý do. ".repeat(1_000), "{\"a\":1}");

            journal.add(first);
            journal.add(second);

            assertThat(journal.of(TASK)).containsExactly(first, second);
            assertThat(journal.of(OTHER_TASK)).isEmpty();
        }

        private DocumentVersion store(String name, byte[] content) {
            return inTransaction(() -> documents.store(paper(name), slowly(content), LIMIT));
        }

        private void handIn(TaskCode task, String account, DocumentVersion version) {
            transaction.executeWithoutResult(status -> documents.handIn(task, account, List.of(version.id())));
        }

        private Conclusion issue(TaskCode task, ConclusionType type) {
            return inTransaction(() -> conclusions.issue(AConclusion.drawnUp(task, type, NOW)));
        }

        private <T> T inTransaction(Supplier<T> work) {
            return Objects.requireNonNull(transaction.execute(status -> work.get()));
        }

        private byte[] contentOf(DocumentVersion version) {
            var target = new ByteArrayOutputStream();
            documents.writeContent(version.id(), target);
            return target.toByteArray();
        }

        private int count(String table) {
            return jdbc.sql("select count(*) from " + table)
                    .query(Integer.class)
                    .single();
        }
    }

    private static NewDocument paper(String name) {
        return new NewDocument(TASK, DocumentKind.DRAFT, FileName.of(name), "application/pdf", "chutri.vptw", NOW);
    }

    /** Gives a few bytes at a time, as a network does. */
    private static InputStream slowly(byte[] content) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, 10_007));
            }
        };
    }

    private static byte[] randomBytes(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static <T> List<T> atOnce(int threads, Supplier<T> work) throws Exception {
        var ready = new CountDownLatch(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> running = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return work.get();
                    }))
                    .toList();
            var results = new ArrayList<T>();
            for (var each : running) {
                results.add(result(each));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }
}
