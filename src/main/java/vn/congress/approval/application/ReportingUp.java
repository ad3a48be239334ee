package vn.congress.approval.application;

import vn.congress.approval.domain.escalation.Matter;

/** Lets the model of a task know that a step exceeds the authority of who sits at it; the step stays open. */
public interface ReportingUp {

    /** Ends with the escalation raised, in the transaction of who reports. */
    void exceedsAuthority(OpenStep step, Matter matter);
}
