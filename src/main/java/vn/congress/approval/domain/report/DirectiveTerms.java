package vn.congress.approval.domain.report;

import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** What a task opened by a directive is given with, as far as who directs does not say. */
public record DirectiveTerms(String workGroup, Phase phase, Priority priority, String deliverable) {

    public DirectiveTerms {
        if (workGroup.isBlank() || deliverable.isBlank()) {
            throw new IllegalArgumentException("A directive has a work group and a deliverable");
        }
    }
}
