package vn.congress.approval.domain.watch;

/**
 * Something that could be overlooked.
 *
 * @param subject the code of a task, the name of a desk, or the key of a process
 * @param detail which step or since when; nothing of a task's content
 */
public record Finding(FindingKind kind, String subject, String detail) {

    /** Characters a detail has at most. */
    public static final int LONGEST_DETAIL = 300;

    public Finding {
        if (detail.length() > LONGEST_DETAIL) {
            throw new IllegalArgumentException("A detail has at most " + LONGEST_DETAIL + " characters");
        }
    }
}
