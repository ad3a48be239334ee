package vn.congress.approval.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.congress.approval.application.ApplyAuthorityTable;
import vn.congress.approval.application.ApplyAuthorityTable.Done;
import vn.congress.approval.application.PreviewAuthorityTable;
import vn.congress.approval.application.PutTableInForce;
import vn.congress.approval.application.ShowAuthorityTable;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AuthorityTrail;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATable;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;
import vn.congress.approval.support.ProcessTest;

@ProcessTest
@DisplayName("Authority in the process")
class AuthorityProcessTest {

    private static final Actor SECRETARY = new Actor("ttbbt");

    @Autowired
    ProcessDriver office;

    @Autowired
    CongressTasks register;

    @Autowired
    Journal journal;

    @Autowired
    Documents documents;

    @Autowired
    AuthorityTrail trail;

    @Autowired
    PreviewAuthorityTable preview;

    @Autowired
    PutTableInForce putTableInForce;

    @Autowired
    ApplyAuthorityTable apply;

    @Autowired
    ShowAuthorityTable show;

    @Autowired
    IdentityService identities;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void setTheClock() {
        clock.moveTo(MovedClock.START);
    }

    @Test
    void a_draft_whose_figures_go_beyond_the_level_so_far_settles_the_level_found_at_once() {
        propose("NV-701", "AGENCY_HEAD");

        draft("NV-701", "budgetMillions", 25000, "people", 12);

        var task = register.find(code("NV-701")).orElseThrow();
        assertThat(task.decidingLevel()).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(task.figures()).isEqualTo(Figures.of(25000, 12, null));
        assertThat(trail.last(code("NV-701")).orElseThrow()).satisfies(entry -> {
            assertThat(entry.why()).isEqualTo(Why.FIGURES_EXCEED);
            assertThat(entry.step()).isEqualTo("UserTask_DraftReport");
            assertThat(entry.account()).isEqualTo("chu-tri-vptw");
            assertThat(entry.finding().rule().id()).isEqualTo("Rule_SecretaryBudget");
            assertThat(entry.finding().rule().text()).startsWith("Kinh phí từ 20 tỷ đồng");
            assertThat(entry.finding().source().definitionId()).startsWith("competent-level:");
            assertThat(entry.finding().inputs().figures()).isEqualTo(Figures.of(25000, 12, null));
        });
        assertThat(outcomes("NV-701")).contains("FIGURES_DECLARED", "FIGURES_EXCEED");

        office.complete("NV-701", "UserTask_SignOff", "outcome", "SIGNED");
        office.complete("NV-701", "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");

        assertThat(office.deskOf(office.step("NV-701", "UserTask_Decide"))).isEqualTo("thuong-truc-ban-bi-thu");
        office.complete("NV-701", "UserTask_Decide", "outcome", "APPROVED");
        assertThat(trail.recent(code("NV-701"), 10))
                .extracting(TrailEntry::why)
                .containsExactly(Why.DECIDED, Why.TABLE, Why.FIGURES_EXCEED);
    }

    @Test
    void figures_that_are_no_whole_numbers_or_out_of_range_are_refused_and_nothing_is_kept() {
        propose("NV-702", "AGENCY_HEAD");

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft("NV-702", "budgetMillions", -1, "people", 1.5, "agencies", "nhiều"))
                .satisfies(refused -> assertThat(refused.problems())
                        .extracting(Problem::field)
                        .containsExactlyInAnyOrder("budgetMillions", "people", "agencies"));

        assertThat(register.find(code("NV-702")).orElseThrow().figures()).isEqualTo(Figures.NONE);
        assertThat(trail.last(code("NV-702"))).isEmpty();
    }

    @Test
    void figures_approved_beyond_the_level_go_up_instead_of_being_decided_there() {
        propose("NV-703", "STANDING_BOARD");
        draft("NV-703");
        untilDecision("NV-703");

        office.complete("NV-703", "UserTask_Decide", "outcome", "APPROVED", "budgetMillions", 600_000);

        assertThat(office.openSteps("NV-703")).containsExactly("UserTask_CirculateDossier");
        assertThat(register.find(code("NV-703")).orElseThrow().decidingLevel()).isEqualTo(Level.POLITBURO);
        assertThat(journal.of(code("NV-703")))
                .filteredOn(entry -> entry.step().equals("UserTask_Decide"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.outcome()).isEqualTo("REFERRED_UP");
                    assertThat(entry.reason())
                            .startsWith("Chưa thành quyết định. Số liệu (kinh phí 600.000 triệu đồng)");
                });
    }

    @Test
    void a_changed_table_lists_exactly_what_would_go_elsewhere_and_applied_moves_it_with_its_dossier() {
        propose("NV-711", "AGENCY_HEAD");
        draft("NV-711", "budgetMillions", 500);
        untilDecision("NV-711");
        propose("NV-712", "AGENCY_HEAD");
        draft("NV-712");
        untilDecision("NV-712");
        propose("NV-713", "AGENCY_HEAD");
        draft("NV-713", "budgetMillions", 700);
        propose("NV-714", "AGENCY_HEAD");
        draft("NV-714", "budgetMillions", 800);
        untilDecision("NV-714");
        office.complete("NV-714", "UserTask_Decide", "outcome", "APPROVED");
        propose("NV-715", "AGENCY_HEAD");
        draft("NV-715", "budgetMillions", 900);
        untilDecision("NV-715");
        office.complete(
                "NV-715",
                "UserTask_Decide",
                "outcome",
                "REFERRED_UP",
                "proposal",
                "Cho phép cấp trên quyết định.",
                "opinion",
                "Vượt thẩm quyền.");
        office.complete(
                "NV-715",
                "UserTask_Decide",
                "outcome",
                "REFERRED_UP",
                "proposal",
                "Cho phép cấp trên quyết định.",
                "opinion",
                "Vượt thẩm quyền.");
        var changed = ATable.withBoardFrom(100);
        var before = show.show().version();
        var papers = documents.of(code("NV-711"));
        var history = journal.of(code("NV-711"));
        assertThat(office.deskOf(office.step("NV-711", "UserTask_Decide"))).isEqualTo("nguoi-dung-dau-vptw");

        var seen = preview.preview(changed, 0);

        assertThat(seen.version()).isEqualTo(before);
        assertThat(seen.tasks())
                .extracting(line ->
                        line.code() + " " + line.step() + " " + line.levelNow().code() + " "
                                + line.levelThen().code() + " " + line.ruleNow().id() + " "
                                + line.ruleThen().id())
                .containsExactly(
                        "NV-711 UserTask_Decide AGENCY_HEAD STANDING_BOARD Rule_Other Rule_BoardBudget",
                        "NV-713 UserTask_SignOff AGENCY_HEAD STANDING_BOARD Rule_Other Rule_BoardBudget");
        assertThat(show.show().version()).isEqualTo(before);

        var version = putTableInForce.put(changed, before, " Quyết định 12-QĐ/TW ", SECRETARY);
        assertThat(version).isEqualTo(before + 1);
        assertThat(show.show().appliedBy()).contains("ttbbt");
        assertThat(show.show().basis()).contains("Quyết định 12-QĐ/TW");
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> putTableInForce.put(ATable.withBoardFrom(50), before, "Quyết định 13", SECRETARY));
        assertThat(office.deskOf(office.step("NV-711", "UserTask_Decide"))).isEqualTo("nguoi-dung-dau-vptw");
        assertThat(preview.outdated(0).tasks())
                .extracting(PreviewAuthorityTable.Line::code)
                .containsExactly("NV-711", "NV-713");

        identities.setAuthentication("ttbbt", List.of("thuong-truc-ban-bi-thu"));
        ApplyAuthorityTable.Report report;
        try {
            report = apply.apply(SECRETARY);
        } finally {
            identities.clearAuthentication();
        }

        assertThat(report.tasks())
                .extracting(line -> line.code() + " " + line.done())
                .containsExactly("NV-711 " + Done.MOVED, "NV-713 " + Done.SETTLED);
        assertThat(office.deskOf(office.step("NV-711", "UserTask_Decide"))).isEqualTo("thuong-truc-tieu-ban");
        assertThat(office.openSteps("NV-713")).containsExactly("UserTask_SignOff");
        assertThat(level("NV-713")).isEqualTo(Level.STANDING_BOARD);
        assertThat(level("NV-712")).isEqualTo(Level.AGENCY_HEAD);
        assertThat(level("NV-715")).isEqualTo(Level.STANDING_SECRETARY);
        assertThat(documents.of(code("NV-711"))).isEqualTo(papers);
        assertThat(journal.of(code("NV-711"))).startsWith(history.toArray(JournalEntry[]::new));
        assertThat(trail.recent(code("NV-711"), 2))
                .satisfiesExactly(
                        looked -> {
                            assertThat(looked.why()).isEqualTo(Why.TABLE);
                            assertThat(looked.finding().source().version()).isEqualTo(version);
                        },
                        settled -> {
                            assertThat(settled.why()).isEqualTo(Why.TABLE_CHANGED);
                            assertThat(settled.account()).isEqualTo("ttbbt");
                            assertThat(settled.before()).isEqualTo(Level.AGENCY_HEAD);
                            assertThat(settled.after()).isEqualTo(Level.STANDING_BOARD);
                        });
        assertThat(apply.apply(SECRETARY).tasks()).isEmpty();
        assertThat(preview.outdated(0).total()).isZero();
        office.complete("NV-711", "UserTask_Decide", "outcome", "APPROVED");
        assertThat(office.openSteps("NV-711")).containsExactly("UserTask_IssueConclusion");

        putTableInForce.put(ATable.withBoardFrom(5000), version, "Quyết định 14-QĐ/TW", SECRETARY);
        assertThat(apply.apply(SECRETARY).tasks())
                .extracting(line -> line.code() + " " + line.levelThen().code())
                .containsExactly("NV-713 AGENCY_HEAD");
        assertThat(level("NV-715")).isEqualTo(Level.STANDING_SECRETARY);
    }

    private Level level(String code) {
        return register.find(code(code)).orElseThrow().decidingLevel();
    }

    private List<String> outcomes(String code) {
        return journal.of(code(code)).stream().map(JournalEntry::outcome).toList();
    }

    private void propose(String code, String plannedLevel) {
        office.propose("code", code, "coordinators", null, "priority", "ROUTINE", "plannedLevel", plannedLevel);
        office.complete(code, "UserTask_AcceptTask", "focalPoint", "Vụ Tổng hợp");
    }

    private void draft(String code, Object... figures) {
        var fields = new ArrayList<Object>(
                List.of("summary", "Về chương trình", "content", "Nội dung báo cáo", "proposal", "Trình xem xét"));
        fields.addAll(List.of(figures));
        office.complete(code, "UserTask_DraftReport", fields.toArray());
    }

    private void untilDecision(String code) {
        office.complete(code, "UserTask_SignOff", "outcome", "SIGNED");
        office.complete(code, "UserTask_Appraise", "outcome", "PASSED", "findings", "Đủ điều kiện trình.");
    }

    private static TaskCode code(String code) {
        return new TaskCode(code);
    }
}
