package vn.congress.approval.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.deadline.KnockOn.Hit;
import vn.congress.approval.domain.deadline.KnockOn.Move;
import vn.congress.approval.domain.task.TaskCode;

@DisplayName("What a later due date does to the tasks that wait")
class KnockOnTest {

    private static final TaskCode A = new TaskCode("NV-A");
    private static final TaskCode B = new TaskCode("NV-B");
    private static final TaskCode C = new TaskCode("NV-C");
    private static final TaskCode D = new TaskCode("NV-D");

    /** D waits for C, C for B, B for A. */
    private final List<DueLink> chain = List.of(link(A, 10, B, 15), link(B, 15, C, 18), link(C, 18, D, 28));

    @Test
    void a_task_due_before_is_too_late_and_so_is_what_waits_for_it_as_far_as_the_delay_goes() {
        assertThat(of(Map.of(A, new Move(day(10), day(20)))))
                .containsExactly(
                        new Hit(B, day(15), A, day(20), true),
                        new Hit(C, day(18), B, day(20), true),
                        new Hit(D, day(28), C, day(20), false));
    }

    @Test
    void a_task_due_later_only_begins_later_and_what_waits_for_it_notices_nothing() {
        assertThat(of(Map.of(A, new Move(day(10), day(12))))).containsExactly(new Hit(B, day(15), A, day(12), false));
    }

    @Test
    void nobody_suffers_from_an_earlier_date() {
        assertThat(of(Map.of(A, new Move(day(10), day(5))))).isEmpty();
    }

    @Test
    void tasks_that_move_together_keep_their_distance() {
        assertThat(of(Map.of(
                        A, new Move(day(10), day(12)),
                        B, new Move(day(15), day(17)),
                        C, new Move(day(18), day(20)),
                        D, new Move(day(28), day(30)))))
                .noneMatch(Hit::tooLate);
    }

    @Test
    void a_loop_in_a_plan_comes_to_an_end() {
        var loop = List.of(link(A, 10, B, 15), link(B, 15, A, 10));

        assertThat(KnockOn.of(Map.of(A, new Move(day(10), day(20))), some -> loop.stream()
                        .filter(it -> some.contains(it.prerequisite()))
                        .toList()))
                .extracting(Hit::task)
                .contains(B);
    }

    private List<Hit> of(Map<TaskCode, Move> moves) {
        return KnockOn.of(moves, some -> chain.stream()
                .filter(it -> some.contains(it.prerequisite()))
                .toList());
    }

    private static DueLink link(TaskCode prerequisite, int due, TaskCode dependant, int dependantDue) {
        return new DueLink(prerequisite, day(due), dependant, day(dependantDue));
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
