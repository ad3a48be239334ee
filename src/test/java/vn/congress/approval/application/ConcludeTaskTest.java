package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.support.ATask;
import vn.congress.approval.support.RecordingUrgingLetters;
import vn.congress.approval.support.SomeAgencies;

@DisplayName("Concluding a task")
class ConcludeTaskTest {

    private final Registers at = new Registers();
    private final RecordingUrgingLetters letters = new RecordingUrgingLetters();
    private final ConcludeTask concludeTask = new ConcludeTask(
            at.records, at.tasks, at.process, at.settleMatters, new TaskEndings(at.waitEndings, letters), at.clock);

    @Test
    void it_is_concluded_now_and_put_on_record() {
        at.give(ATask.planned("NV-001"));

        conclude("NV-001");

        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(at.task("NV-001").concludedAt()).contains(at.clock.instant());
        assertThat(at.journalOf("NV-001")).hasSize(1);
        assertThat(letters.told()).containsExactly("ended NV-001");
    }

    @Test
    void what_waited_for_it_alone_goes_on() {
        at.give(ATask.planned("NV-001"), ATask.after("NV-002", "NV-001"), ATask.after("NV-003", "NV-001"));

        conclude("NV-001");

        assertThat(at.process.told()).containsExactly("release NV-002", "release NV-003");
    }

    @Test
    void what_waits_for_others_too_goes_on_with_the_last_of_them() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"), ATask.after("NV-003", "NV-001", "NV-002"));

        conclude("NV-001");
        assertThat(at.process.told()).isEmpty();

        conclude("NV-002");
        assertThat(at.process.told()).containsExactly("release NV-003");
    }

    @Test
    void what_waits_further_down_the_chain_keeps_waiting() {
        at.give(ATask.planned("NV-001"), ATask.after("NV-002", "NV-001"), ATask.after("NV-003", "NV-002"));

        conclude("NV-001");

        assertThat(at.process.told()).containsExactly("release NV-002");
    }

    @Test
    void a_task_that_was_not_given_yet_is_not_released() {
        at.give(ATask.planned("NV-001"));
        at.enter(ATask.after("NV-002", "NV-001"));

        conclude("NV-001");

        assertThat(at.process.told()).isEmpty();
        assertThat(at.task("NV-002").state()).isEqualTo(TaskState.PLANNED);
    }

    @Test
    void what_waits_on_it_waits_no_more_and_is_told() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"));
        var waiting = waits("NV-002", "NV-001");
        var own = waits("NV-001", "NV-002");

        conclude("NV-001");

        assertThat(howEnded(waiting)).contains(WaitEnd.TASK_DONE);
        assertThat(howEnded(own)).contains(WaitEnd.WAITING_TASK_DONE);
        assertThat(at.journalOf("NV-002")).extracting(JournalEntry::outcome).contains(WaitSteps.ENDED);
        assertThat(at.notices).extracting(Notice::to).containsExactly(Desk.leadOf(SomeAgencies.VPTW));
        assertThat(at.task("NV-002").assignment().due()).isEqualTo("2026-01-15");
    }

    @Test
    void a_deadline_that_stood_still_meanwhile_moves_on_by_the_working_days_since_it_was_allowed() {
        at.give(ATask.planned("NV-001"), ATask.planned("NV-002"));
        var waiting = waits("NV-002", "NV-001");
        at.clock.moveTo("2026-01-08T09:00");
        at.waits.letDeadlineStandStill(waiting, new Wait.Standstill("thuongtruc", at.clock.instant(), "Khách quan"));
        at.clock.moveTo("2026-01-12T09:00");

        conclude("NV-001");

        assertThat(at.task("NV-002").assignment().due())
                .as("Friday, the Saturday that is worked and Monday later")
                .isEqualTo("2026-01-20");
        assertThat(at.task("NV-002").originalDue()).isEqualTo("2026-01-15");
    }

    private long waits(String task, String on) {
        return at.waits.add(new Wait.Declared(
                new TaskCode(task),
                "",
                WaitedOn.task(new TaskCode(on)),
                "Cần số liệu",
                LocalDate.of(2026, 1, 20),
                "chutri.vptw",
                at.clock.instant()));
    }

    private Optional<WaitEnd> howEnded(long wait) {
        return at.waits.find(wait).orElseThrow().entry().ended().map(Wait.Ended::how);
    }

    private void conclude(String code) {
        concludeTask.conclude(Registers.step(code, "ServiceTask_ConcludeTask"));
    }
}
