package vn.congress.approval.application;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.task.CongressTasks;

/** Gives a task another due date; the original one is kept for ever, and nobody asks here who may. */
@Service
public class MoveDueDate {

    private final CongressTasks tasks;
    private final StepRecords records;

    MoveDueDate(CongressTasks tasks, StepRecords records) {
        this.tasks = tasks;
        this.records = records;
    }

    /** @param reason what the journal says of it, in Vietnamese */
    @Transactional
    public void move(Step step, LocalDate due, String reason) {
        var assignment = tasks.find(step.task()).orElseThrow(Missing::task).assignment();
        tasks.reassign(List.of(assignment.dueOn(due)));
        records.add(step, "DUE_DATE_MOVED", reason);
    }
}
