package vn.congress.approval.application;

import vn.congress.approval.domain.escalation.Matter;

/** Reports a matter up, in the transaction of what found it. */
public interface Escalating {

    /**
     * Lays it before the level, unless the same task and step is reported up for the same cause already.
     *
     * @return the escalation's number: the new one, or the one that is open already
     */
    long raise(Matter matter);
}
