package vn.congress.approval.application;

import vn.congress.approval.domain.task.TaskCode;

/** What the application tells the process of a task. */
public interface CongressProcess {

    /** Starts the process of a task that is in the register and has none. */
    void begin(TaskCode code);

    /** Lets a task go on that waited for its prerequisites. */
    void release(TaskCode code);

    /**
     * Ends the process of a task that was given, and that nobody has accepted yet: it will begin anew, for other people
     * or by another way.
     */
    void takeBack(TaskCode code);

    /** Ends the process wherever it stands, and all it has called; by a way that its model shows. */
    void recall(TaskCode code, Recalled why);

    /** Where the task lies to be decided, asks anew which level decides; elsewhere nothing happens. */
    void findLevelAnew(TaskCode code);

    /** Why the work on a task ends before its conclusion. */
    enum Recalled {
        REASSIGNED,
        WITHDRAWN
    }
}
