package vn.congress.approval.application;

/** Where people work on steps. */
final class Tasklist {

    private Tasklist() {}

    /** The address, on this site, at which a step is open. */
    static String stepAt(String stepId) {
        return "/camunda/app/tasklist/default/#/?task=" + stepId;
    }
}
