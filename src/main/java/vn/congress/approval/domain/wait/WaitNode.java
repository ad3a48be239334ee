package vn.congress.approval.domain.wait;

import java.util.Comparator;
import java.util.Optional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.task.TaskCode;

/** A task or an agency that waits, or is waited on. */
public record WaitNode(Kind kind, String code) implements Comparable<WaitNode> {

    private static final Comparator<WaitNode> ORDER =
            Comparator.comparing(WaitNode::kind).thenComparing(WaitNode::code);

    public enum Kind {
        TASK,
        AGENCY
    }

    public static WaitNode of(TaskCode task) {
        return new WaitNode(Kind.TASK, task.value());
    }

    public static WaitNode of(AgencyCode agency) {
        return new WaitNode(Kind.AGENCY, agency.value());
    }

    public Optional<TaskCode> task() {
        return kind == Kind.TASK ? Optional.of(new TaskCode(code)) : Optional.empty();
    }

    public Optional<AgencyCode> agency() {
        return kind == Kind.AGENCY ? Optional.of(new AgencyCode(code)) : Optional.empty();
    }

    @Override
    public int compareTo(WaitNode other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return code;
    }
}
