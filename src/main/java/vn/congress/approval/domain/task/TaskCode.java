package vn.congress.approval.domain.task;

import java.util.regex.Pattern;

/** The code a task has in the plan, e.g. {@code NV-001}: the business key of its process and its name everywhere. */
public record TaskCode(String value) implements Comparable<TaskCode> {

    /** What the codes of unexpected situations begin with; nothing else may. */
    public static final String SITUATIONS = "PS-";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\p{Lu}][\\p{Lu}0-9./-]{1,31}");

    public TaskCode {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("Not a task code: " + value);
        }
    }

    /** Two to thirty-two letters, digits, dots, slashes and dashes, a letter first. */
    public static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches();
    }

    /** Whether it is of the series {@code PS-nnn} kept for situations, which stand in no plan file. */
    public boolean namesASituation() {
        return value.startsWith(SITUATIONS);
    }

    @Override
    public int compareTo(TaskCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
