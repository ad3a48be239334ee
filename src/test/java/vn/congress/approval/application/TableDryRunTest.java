package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.application.DecisionSteps.Position;
import vn.congress.approval.application.DecisionSteps.Stage;
import vn.congress.approval.application.TableDryRun.Moving;
import vn.congress.approval.domain.authority.AuthorityTable.Finding;
import vn.congress.approval.domain.authority.AuthorityTables.Rules;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Inputs;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.RuleSheet;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.authority.TrailEntry.Why;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AFinding;
import vn.congress.approval.support.ATask;

@DisplayName("The dry run of a changed table")
class TableDryRunTest {

    private final Registers at = new Registers();
    private final Map<TaskCode, Position> positions = new HashMap<>();
    private final TableDryRun dryRun = new TableDryRun(at.tasks, at.trail, new DecisionSteps() {
        @Override
        public Map<TaskCode, Position> all() {
            return positions;
        }

        @Override
        public Optional<Position> of(TaskCode task) {
            return Optional.ofNullable(positions.get(task));
        }

        @Override
        public void lookUpAgain(TaskCode task) {
            throw new AssertionError("A dry run moves nothing");
        }
    });

    @ParameterizedTest(name = "plan {0}, found {1}, decides {2}; then table {3}: {4}")
    @CsvSource({
        "AGENCY_HEAD,    AGENCY_HEAD,    AGENCY_HEAD,        STANDING_BOARD, STANDING_BOARD",
        "AGENCY_HEAD,    STANDING_BOARD, STANDING_BOARD,     AGENCY_HEAD,    AGENCY_HEAD",
        "STANDING_BOARD, STANDING_BOARD, STANDING_BOARD,     AGENCY_HEAD,    stays",
        "AGENCY_HEAD,    AGENCY_HEAD,    STANDING_SECRETARY, STANDING_BOARD, stays",
        "AGENCY_HEAD,    AGENCY_HEAD,    STANDING_SECRETARY, POLITBURO,      POLITBURO",
        "AGENCY_HEAD,    SECRETARIAT,    STANDING_BOARD,     POLITBURO,      stays",
    })
    void keeps_to_the_plan_to_what_was_reported_up_and_to_what_was_given_back(
            Level planned, Level found, Level deciding, Level table, String then) {
        enter("NV-001", planned, deciding, Stage.DECIDING);
        looked("NV-001", planned, found, deciding);

        var moving = dryRun.run(says(found), says(table));

        assertThat(moving)
                .extracting(it -> it.then().name())
                .containsExactlyElementsOf(then.equals("stays") ? List.of() : List.of(then));
    }

    @Test
    void what_people_reported_up_stays_there_even_when_figures_went_higher_for_a_while() {
        enter("NV-001", Level.AGENCY_HEAD, Level.POLITBURO, Stage.DECIDING);
        at.trail.add(new TrailEntry(
                new TaskCode("NV-001"),
                at.clock.instant(),
                "UserTask_Decide",
                "ttbbt",
                AFinding.of(at.task("NV-001"), Level.AGENCY_HEAD),
                Level.AGENCY_HEAD,
                Level.STANDING_SECRETARY,
                Level.SECRETARIAT,
                Why.REFERRED_UP,
                ""));
        looked("NV-001", Level.AGENCY_HEAD, Level.POLITBURO, Level.POLITBURO);

        assertThat(dryRun.run(says(Level.POLITBURO), says(Level.STANDING_BOARD)))
                .extracting(Moving::then)
                .containsExactly(Level.SECRETARIAT);
    }

    @Test
    void leaves_out_what_is_decided_only_tracked_or_not_under_way() {
        enter("NV-001", Level.AGENCY_HEAD, Level.AGENCY_HEAD, Stage.DECIDED);
        enter("NV-002", Level.AGENCY_HEAD, Level.AGENCY_HEAD, Stage.BEFORE);
        at.give(ATask.trackOnly("NV-003"));
        positions.put(new TaskCode("NV-003"), new Position("UserTask_ReportCompletion", Stage.BEFORE));
        at.enter(ATask.planned("NV-004"));

        assertThat(dryRun.run(says(Level.AGENCY_HEAD), says(Level.POLITBURO)))
                .extracting(it -> it.task().code().value())
                .containsExactly("NV-002");
    }

    @Test
    void asks_each_question_once_however_many_tasks_there_are() {
        var asked = new AtomicInteger();
        IntStream.range(0, 5000).forEach(number -> {
            var code = "NV-%04d".formatted(number);
            enter(code, Level.AGENCY_HEAD, Level.AGENCY_HEAD, Stage.DECIDING);
            at.tasks.declare(new TaskCode(code), Figures.of(number % 7, null, null));
        });

        var moving = dryRun.run(says(Level.AGENCY_HEAD), new Says(Level.POLITBURO, asked));

        assertThat(moving).hasSize(5000).extracting(Moving::then).containsOnly(Level.POLITBURO);
        assertThat(asked).hasValue(7);
    }

    private void enter(String code, Level planned, Level deciding, Stage stage) {
        at.give(plannedFor(code, planned));
        at.tasks.settleLevel(new TaskCode(code), deciding);
        positions.put(new TaskCode(code), new Position("UserTask_Decide", stage));
    }

    private void looked(String code, Level planned, Level found, Level deciding) {
        at.trail.add(new TrailEntry(
                new TaskCode(code),
                at.clock.instant(),
                "BusinessRuleTask_FindCompetentLevel",
                "he-thong",
                AFinding.of(at.task(code), found),
                planned,
                planned,
                deciding,
                Why.TABLE,
                ""));
    }

    private static CongressTask plannedFor(String code, Level level) {
        var given = ATask.assigned(code, List.of(), false);
        return CongressTask.planned(new Assignment(
                given.code(),
                given.title(),
                given.workGroup(),
                given.phase(),
                given.priority(),
                given.lead(),
                given.coordinators(),
                given.accountableHead(),
                given.due(),
                given.deliverable(),
                level,
                given.basis(),
                given.prerequisites(),
                false,
                ""));
    }

    private static Rules says(Level level) {
        return new Says(level, new AtomicInteger());
    }

    /** A table with one answer. */
    private record Says(Level level, AtomicInteger asked) implements Rules {

        @Override
        public RuleSheet sheet() {
            return new RuleSheet("FIRST", List.of(), List.of(), List.of());
        }

        @Override
        public Finding find(Inputs inputs) {
            asked.incrementAndGet();
            var source = AFinding.of(ATask.planned("NV-001"), level);
            return new Finding(level, source.source(), source.rule(), inputs);
        }
    }
}
