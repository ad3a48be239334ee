package vn.congress.approval.application;

/** How the journal of a task names what happens to its waits. */
final class WaitSteps {

    static final String STEP = "Wait";
    static final String DECLARED = "WAIT_DECLARED";
    static final String WAITED_ON = "WAITED_ON";
    static final String ENDED = "WAIT_ENDED";
    static final String NO_LONGER_WAITED_ON = "NO_LONGER_WAITED_ON";
    static final String STANDS_STILL = "DEADLINE_STANDS_STILL";
    static final String IN_LOOP = "IN_WAIT_LOOP";

    private WaitSteps() {}
}
