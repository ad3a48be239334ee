package vn.congress.approval.application;

import vn.congress.approval.domain.task.TaskCode;

/** What the application tells the process of an escalation. */
public interface EscalationProcess {

    /** Starts it, in the transaction of what reports the matter. */
    void begin(TaskCode task, long number, boolean urgent);

    /**
     * The matter has settled itself: the process ends, and closes the escalation before it does.
     *
     * @param why in Vietnamese, for the journal
     * @return false when no such process is running
     */
    boolean settle(TaskCode task, long number, String why);
}
