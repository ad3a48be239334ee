package vn.congress.approval.domain.journal;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/**
 * One step done.
 *
 * @param step id of the element in the model, e.g. {@code UserTask_SignOff}
 * @param outcome the choice made, as the model names it; empty when the step has none
 * @param reason why, in the person's words; empty when none was asked
 * @param content the whole of what was handed in, as JSON; {@code {}} when nothing was
 * @param onBehalfOf the absent colleague the account stood in for; whose words an opinion is, is kept with the opinion
 */
public record JournalEntry(
        TaskCode task,
        Instant at,
        String account,
        String step,
        String outcome,
        String reason,
        String content,
        Optional<String> onBehalfOf) {

    public JournalEntry(
            TaskCode task, Instant at, String account, String step, String outcome, String reason, String content) {
        this(task, at, account, step, outcome, reason, content, Optional.empty());
    }
}
