package vn.congress.approval.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.application.CongressProcess;
import vn.congress.approval.application.PreviewAuthorityTable;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.ATable;
import vn.congress.approval.support.ProcessTest;
import vn.congress.approval.support.SomeAgencies;

/** How long people wait for the dry run of a changed table over 5,000 open tasks. */
@ProcessTest
@DisplayName("The dry run of a changed table")
class AuthorityPreviewBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(AuthorityPreviewBenchmark.class);
    private static final int TASKS = 5_000;

    @Autowired
    CongressTasks register;

    @Autowired
    CongressProcess process;

    @Autowired
    PreviewAuthorityTable preview;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void over_5000_open_tasks_takes_seconds() {
        open();

        for (var time = 1; time <= 3; time++) {
            var begin = System.nanoTime();
            var seen = preview.preview(ATable.withBoardFrom(100), 0);
            var took = Duration.ofNanos(System.nanoTime() - begin);

            LOG.info(
                    "Dry run {}: {} of {} tasks would go elsewhere, {} ms", time, seen.total(), TASKS, took.toMillis());
            assertThat(seen.total()).isBetween(1, TASKS);
            assertThat(time == 1 ? Duration.ZERO : took).isLessThan(Duration.ofSeconds(5));
        }
    }

    private void open() {
        var tasks = IntStream.rangeClosed(1, TASKS)
                .mapToObj(AuthorityPreviewBenchmark::task)
                .toList();
        transaction.executeWithoutResult(status -> {
            register.add(tasks);
            tasks.forEach(task -> register.declare(
                    task.code(), Figures.of(Math.abs(task.code().hashCode()) % 3000, null, null)));
        });
        tasks.forEach(task -> transaction.executeWithoutResult(status -> process.begin(task.code())));
    }

    private static CongressTask task(int number) {
        return CongressTask.planned(new Assignment(
                new TaskCode("VC-%04d".formatted(number)),
                "Nhiệm vụ " + number,
                "Nhóm " + number % 20,
                Phase.values()[number % 3],
                Priority.values()[number % 3],
                SomeAgencies.VPTW,
                List.of(),
                "Chánh Văn phòng",
                LocalDate.of(2026, 3, 31),
                "Báo cáo",
                Level.AGENCY_HEAD,
                "Kế hoạch 01-KH/TW",
                List.of(),
                false,
                ""));
    }
}
