package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.application.submission.CirculateDossierSubmission.Mode;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.Documents.NewDocument;
import vn.congress.approval.domain.document.DossierChecklist;
import vn.congress.approval.domain.document.FileName;
import vn.congress.approval.support.ARound;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.MovableClock;

@DisplayName("Circulating a dossier")
class CirculateDossierTest {

    private static final Step STEP = Registers.step("NV-001", "UserTask_CirculateDossier");

    private final Registers at = new Registers();
    private final CirculateDossier circulateDossier = new CirculateDossier(
            at.order,
            at.records,
            at.tasks,
            new DossierPieces(
                    new DossierChecklist(List.of(
                            DocumentKind.SUBMISSION_LETTER,
                            DocumentKind.REPORT,
                            DocumentKind.CONSOLIDATION,
                            DocumentKind.APPRAISAL_REPORT)),
                    at.documents,
                    at.journal),
            new GuaranteedDays(ARound.RULES, at.workingDays, at.clock),
            at.putOnAgenda,
            at.workingDays,
            at.clock);

    @BeforeEach
    void a_dossier_is_complete() {
        at.give(ATask.planned("NV-001"));
        appraised("NV-001");
        paper(DocumentKind.SUBMISSION_LETTER);
    }

    private void appraised(String code) {
        at.records.add(Registers.step(code, "UserTask_DraftReport"), "", "");
        at.records.add(Registers.step(code, "UserTask_ConsolidateOpinions"), "", "");
        at.records.add(Registers.step(code, "UserTask_SignOff"), "SIGNED", "");
        at.records.add(Registers.step(code, "UserTask_Appraise"), "PASSED", "");
    }

    private void paper(DocumentKind kind) {
        var stored = at.documents.store(
                new NewDocument(
                        STEP.task(), kind, FileName.of(kind + ".pdf"), "application/pdf", "vanthu", at.clock.instant()),
                InputStream.nullInputStream(),
                10);
        at.documents.handIn(STEP.task(), "vanthu", List.of(stored.id()));
    }

    @ParameterizedTest(name = "sent on {0}, five working days end on {1}")
    @CsvSource({
        "2026-01-05T09:00, 2026-01-10", // the make-up Saturday is worked
        "2026-01-07T09:00, 2026-01-13",
        "2026-02-10T09:00, 2026-02-24", // Tết is not
        "2026-02-13T16:59, 2026-02-27",
        "2026-02-14T09:00, 2026-02-27" // sent on a day off
    })
    void the_guaranteed_study_time_is_counted_in_working_days_after_the_day_it_is_sent(
            String sent, LocalDate earliest) {
        at.clock.moveTo(sent);

        assertThat(circulate(earliest).latest()).isEqualTo(MovableClock.moment(earliest + "T17:00"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> circulate(earliest.minusDays(1)));
    }

    @Test
    void what_leaves_too_little_time_is_refused_with_the_earliest_day() {
        at.clock.moveTo("2026-02-10T09:00");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulate(LocalDate.of(2026, 2, 23)))
                .satisfies(refused -> assertThat(refused.problems())
                        .singleElement()
                        .satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("commentsDue");
                            assertThat(problem.message()).contains("5 ngày làm việc", "24/02/2026");
                        }));
    }

    @Test
    void a_claim_of_urgency_lets_an_earlier_day_be_asked_for_and_leaves_it_to_somebody_else() {
        var asking = circulate(LocalDate.of(2026, 1, 9), "Phiên họp bất thường");

        assertThat(asking.urgencyAsked()).isTrue();
        assertThat(asking.latest()).isEqualTo(MovableClock.moment("2026-01-09T17:00"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulate(LocalDate.of(2026, 1, 6), "Phiên họp bất thường"));
    }

    @Test
    void a_dossier_for_a_session_goes_on_its_agenda_and_its_members_answer_until_the_session_is_over() {
        var session = at.session("2026-01-15");

        assertThat(circulateFor(session, null).latest()).isEqualTo(MovableClock.moment("2026-01-15T17:00"));

        assertThat(at.sessions.find(session).orElseThrow().item(STEP.task())).isPresent();
    }

    @Test
    void a_session_that_leaves_too_little_time_is_refused_with_the_earliest_day_unless_urgency_is_claimed() {
        var session = at.session("2026-01-12");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulateFor(session, null))
                .withMessageContaining("13/01/2026")
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("session"));
        assertThat(circulateFor(session, "Phiên họp bất thường").urgencyAsked()).isTrue();
    }

    @Test
    void a_session_nobody_has_planned_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulateFor(99, null))
                .withMessage("Không có phiên họp này trong lịch.");
    }

    private Asking circulateFor(long session, @Nullable String urgencyReason) {
        at.tasks.settleLevel(STEP.task(), Level.POLITBURO);
        return circulateDossier.circulate(
                STEP,
                new CirculateDossierSubmission(
                        Mode.IN_SESSION, null, session, "Xin ý kiến về dự thảo", urgencyReason, List.of()));
    }

    @Test
    void an_incomplete_dossier_is_refused_naming_the_missing_piece_and_the_day_at_once() {
        at.give(ATask.planned("NV-002"));
        appraised("NV-002");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> circulateDossier.circulate(
                        Registers.step("NV-002", "UserTask_CirculateDossier"),
                        new CirculateDossierSubmission(
                                Mode.IN_WRITING, LocalDate.of(2026, 1, 9), null, "Xin ý kiến", null, List.of())))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactly("documents", "commentsDue"))
                .withMessageContaining("Hồ sơ còn thiếu «Tờ trình». Hãy bổ sung");
    }

    @Test
    void the_day_it_is_sent_is_the_one_in_the_office() {
        at.clock.moveTo("2026-01-08T00:30");

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> circulate(LocalDate.of(2026, 1, 13)));
        assertThat(circulate(LocalDate.of(2026, 1, 14))).isNotNull();
    }

    @Test
    void a_last_day_nobody_works_on_runs_to_the_next_working_day() {
        assertThat(circulate(LocalDate.of(2026, 2, 14)).latest()).isEqualTo(MovableClock.moment("2026-02-23T17:00"));
    }

    @Test
    void how_and_what_was_asked_is_put_on_record() {
        circulate(LocalDate.of(2026, 1, 20));

        assertThat(at.journalOf("NV-001")).last().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("IN_WRITING");
            assertThat(entry.reason()).isEqualTo("Xin ý kiến về dự thảo");
            assertThat(entry.at().atZone(MovableClock.OFFICE).toLocalTime()).isEqualTo(LocalTime.of(9, 0));
        });
    }

    private Asking circulate(LocalDate commentsDue) {
        return circulate(commentsDue, null);
    }

    private Asking circulate(LocalDate commentsDue, @Nullable String urgencyReason) {
        return circulateDossier.circulate(
                STEP,
                new CirculateDossierSubmission(
                        Mode.IN_WRITING, commentsDue, null, "Xin ý kiến về dự thảo", urgencyReason, List.of()));
    }
}
