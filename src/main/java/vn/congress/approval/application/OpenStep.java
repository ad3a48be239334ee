package vn.congress.approval.application;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A step that waits for somebody.
 *
 * @param key id of its element in the model, e.g. {@code UserTask_SignOff}
 * @param returned true when what it is about came back
 * @param opinionRound the round in which the step asks for an answer
 * @param onActorsDesk whether who looks at it may do it too
 */
public record OpenStep(
        String id,
        String key,
        String name,
        TaskCode task,
        Desk desk,
        Optional<Instant> due,
        boolean returned,
        Optional<Long> opinionRound,
        boolean onActorsDesk) {}
