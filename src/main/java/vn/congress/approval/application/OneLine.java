package vn.congress.approval.application;

import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.task.CongressTask;

/** About a task that is only tracked, nothing longer than one line is written. */
public final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {}

    /** Whether a text is one line, and not too long a one. */
    public static boolean fits(String text) {
        return text.length() <= LONGEST && text.lines().count() <= 1;
    }

    static void check(CongressTask task, String field, String text, Problems problems) {
        problems.addIf(
                task.assignment().trackOnly() && !fits(text),
                field,
                "Việc chỉ theo dõi: chỉ ghi một dòng, tối đa %d ký tự.".formatted(LONGEST));
    }
}
