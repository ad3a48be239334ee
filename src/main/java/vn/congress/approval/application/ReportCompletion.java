package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReportCompletionSubmission;
import vn.congress.approval.application.submission.ReportCompletionSubmission.Outcome;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/** A track-only task is reported done, in time or late, with one line; that closes it. */
@Service
public class ReportCompletion {

    private final StepRecords records;
    private final ConcludeTask concludeTask;
    private final CongressTasks tasks;
    private final WorkingDaysLeft dueSoon;
    private final Clock clock;

    ReportCompletion(
            StepRecords records, ConcludeTask concludeTask, CongressTasks tasks, WorkingDaysLeft dueSoon, Clock clock) {
        this.records = records;
        this.concludeTask = concludeTask;
        this.tasks = tasks;
        this.dueSoon = dueSoon;
        this.clock = clock;
    }

    /**
     * @throws Refused when it is reported as done late before it is due: what is behind but not done yet stays open, and
     *     is told as progress
     */
    @Transactional
    public void report(Step step, ReportCompletionSubmission handedIn) {
        if (handedIn.outcome() == Outcome.LATE && !isLate(step)) {
            throw new Refused(
                    "outcome",
                    "Chưa quá hạn. Đã xong thì chọn «Đã xong»; chưa xong thì dùng nút «Cập nhật tiến độ» hoặc «Đề nghị"
                            + " lùi hạn», việc vẫn để mở.");
        }
        records.add(step, handedIn);
        concludeTask.conclude(step);
    }

    private boolean isLate(Step step) {
        var now = clock.instant();
        var due = tasks.find(step.task()).orElseThrow().assignment().due();
        return BoardDay.at(now, dueSoon).wasLate(due, now);
    }
}
