package vn.congress.approval.domain.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/**
 * One round of asking.
 *
 * @param number counts from 1 within a task and kind
 * @param closesAt the end of the latest day
 */
public record OpinionRound(
        long id,
        TaskCode task,
        RoundKind kind,
        int number,
        List<Desk> respondents,
        Instant openedAt,
        Instant closesAt,
        Optional<Instant> closedAt) {}
