package vn.congress.approval.domain.escalation;

import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What is reported up. Every change joins the transaction it is made in; whoever changes anything holds the task first,
 * so that an answer, a climb and a step that settles the matter come one after the other.
 */
public interface Escalations {

    /** Nobody else changes an escalation of the task until the end of the transaction. */
    void hold(TaskCode task);

    /** Keeps a new one, and gives it its number. */
    long add(Escalation escalation);

    /** Keeps what has changed, climbs included. */
    void save(Escalation escalation);

    Optional<Escalation> find(long number);

    /** The open one about the same step for the same cause; there is at most one. */
    Optional<Long> openOn(TaskCode task, String step, Cause cause);

    /** Those open on a task, in short: asked whenever a step is done. */
    List<Open> openOf(TaskCode task);

    /** Every one of a task, oldest first. */
    List<Escalation> of(TaskCode task);

    /** A page: unanswered at the top first, then by the moment until which they wait; those that ended come latest first. */
    List<Escalation> page(boolean open, int offset, int limit);

    int count(boolean open);

    /**
     * An open one in short.
     *
     * @param step empty when it is about the whole task
     */
    record Open(long number, String step, Optional<Desk> raisedFrom) {}
}
