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
}
