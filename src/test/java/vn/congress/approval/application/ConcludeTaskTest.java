package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.ATask;

@DisplayName("Concluding a task")
class ConcludeTaskTest {

    private final Registers at = new Registers();
    private final ConcludeTask concludeTask =
            new ConcludeTask(at.records, at.tasks, at.process, at.settleMatters, at.clock);

    @Test
    void it_is_concluded_now_and_put_on_record() {
        at.give(ATask.planned("NV-001"));

        conclude("NV-001");

        assertThat(at.task("NV-001").state()).isEqualTo(TaskState.CONCLUDED);
        assertThat(at.task("NV-001").concludedAt()).contains(at.clock.instant());
        assertThat(at.journalOf("NV-001")).hasSize(1);
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

    private void conclude(String code) {
        concludeTask.conclude(Registers.step(code, "ServiceTask_ConcludeTask"));
    }
}
