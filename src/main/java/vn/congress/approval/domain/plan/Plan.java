package vn.congress.approval.domain.plan;

import java.util.List;
import vn.congress.approval.domain.task.Assignment;

/** The clear assignments of a plan file, in its order. */
public record Plan(List<Line> lines) {

    /** One assignment and the row it stands in. */
    public record Line(int row, Assignment assignment) {}

    public Plan {
        lines = List.copyOf(lines);
    }
}
