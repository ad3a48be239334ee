package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanCheck;
import vn.congress.approval.domain.plan.PlanColumn;
import vn.congress.approval.domain.plan.PlanProblem;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.support.APlan;
import vn.congress.approval.support.InMemoryCongressTasks;

@DisplayName("Withdrawn tasks in plan files")
class WithdrawnInPlansTest {

    private final InMemoryCongressTasks tasks = new InMemoryCongressTasks();

    @Test
    void a_withdrawn_task_is_left_out_of_the_plan_and_is_not_missed_when_the_plan_comes_back() {
        tasks.add(List.of(APlan.task("NV-001"), APlan.task("NV-002")));
        tasks.moveTo(new TaskCode("NV-002"), TaskState.WITHDRAWN);
        var written = new ArrayList<Assignment>();

        new ExportPlan(() -> APlan.AGENCIES, tasks, new OneSheet(written)).export(new ByteArrayOutputStream());

        assertThat(written).extracting(Assignment::code).containsExactly(new TaskCode("NV-001"));
        var back = new PlanCheck(APlan.AGENCIES, tasks.all()).check(APlan.of("NV-001"));
        assertThat(back.problems()).isEmpty();
        assertThat(back.difference().missing()).isEmpty();
    }

    @Test
    void a_file_that_still_has_it_changes_nothing_and_one_that_would_change_it_is_refused() {
        tasks.add(List.of(APlan.task("NV-001")));
        tasks.moveTo(new TaskCode("NV-001"), TaskState.WITHDRAWN);
        var rows = APlan.of("NV-001");

        assertThat(new PlanCheck(APlan.AGENCIES, tasks.all()).check(rows).problems())
                .isEmpty();
        assertThat(new PlanCheck(APlan.AGENCIES, tasks.all())
                        .check(APlan.with(rows, "NV-001", PlanColumn.TITLE, "Tên mới"))
                        .problems())
                .extracting(PlanProblem::message)
                .containsExactly("nhiệm vụ NV-001 đã thôi giao, không sửa được bằng tệp kế hoạch nữa.");
    }

    private record OneSheet(List<Assignment> written) implements PlanSheets {

        @Override
        public List<PlanRow> read(InputStream content) {
            return List.of();
        }

        @Override
        public void write(List<Assignment> assignments, PlanCells cells, OutputStream out) {
            written.addAll(assignments);
        }
    }
}
