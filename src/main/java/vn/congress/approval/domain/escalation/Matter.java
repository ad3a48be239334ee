package vn.congress.approval.domain.escalation;

import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What is reported up.
 *
 * @param step id of the step it is about ({@code UserTask_SignOff}); empty when it is about the whole task. When that
 *     step is done, or the task ends, the escalation closes by itself
 * @param to the level it is laid before first
 * @param reason why, for people
 * @param proposal what who reports would do; empty only when the office itself reports
 * @param urgent whether the answer is due in working hours instead of working days
 * @param by who reports; {@link Actor#OFFICE} for timers and sweeps
 */
public record Matter(
        TaskCode task, Cause cause, String step, Level to, String reason, String proposal, boolean urgent, Actor by) {

    public Matter {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("What is reported up says why");
        }
    }
}
