package vn.congress.approval.domain.journal;

import java.time.Instant;
import java.util.Optional;

/**
 * A journal entry without its texts: enough to tell who did what, in which order.
 *
 * @param step id of the element in the model, e.g. {@code UserTask_SignOff}
 * @param outcome the choice made; empty when the step has none
 * @param onBehalfOf the absent colleague the account stood in for
 */
public record StepDone(String step, String outcome, String account, Instant at, Optional<String> onBehalfOf) {

    public StepDone(String step, String outcome, String account, Instant at) {
        this(step, outcome, account, at, Optional.empty());
    }
}
