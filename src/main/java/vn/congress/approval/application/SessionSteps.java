package vn.congress.approval.application;

/** How the journal of a task names what happens to the session it is to come before. */
final class SessionSteps {

    static final String STEP = "Session";
    static final String MOVED = "SESSION_MOVED";
    static final String CANCELLED = "SESSION_CANCELLED";
    static final String PUT_ON = "PUT_ON_AGENDA";
    static final String TAKEN_OFF = "TAKEN_OFF_AGENDA";

    private SessionSteps() {}
}
