package vn.congress.approval.application;

import vn.congress.approval.domain.task.TaskCode;

/** What the application tells the process of a task. */
public interface CongressProcess {

    /** Starts the process of a task that is in the register and was never started. */
    void begin(TaskCode code);

    /** Lets a task go on that waited for its prerequisites. */
    void release(TaskCode code);
}
