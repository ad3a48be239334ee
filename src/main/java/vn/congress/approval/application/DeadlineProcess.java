package vn.congress.approval.application;

import vn.congress.approval.domain.deadline.DeadlineRequest;
import vn.congress.approval.domain.deadline.DueTask;

/** What the application tells {@code deadline-change}. */
public interface DeadlineProcess {

    /** Somebody has asked; who asks needs no right in the engine. */
    void begin(DeadlineRequest request, DueTask task);
}
