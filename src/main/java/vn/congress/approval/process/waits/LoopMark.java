package vn.congress.approval.process.waits;

/** The variable that lists of steps look for; set on the process instances of tasks in a circle of waits. */
public final class LoopMark {

    public static final String VARIABLE = "inWaitLoop";
    public static final String SET = "YES";

    private LoopMark() {}
}
