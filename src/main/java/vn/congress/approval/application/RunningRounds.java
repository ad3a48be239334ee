package vn.congress.approval.application;

import java.time.Instant;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds of the Politburo that are being held. */
public interface RunningRounds {

    /** Lets the task's open round close at that moment instead, its answers being due then; none open, nothing happens. */
    void closeOn(TaskCode task, Instant closesAt);
}
