package vn.congress.approval.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.deadline.Deadlines;

/** What whoever decides on a due date has to know: what is asked and why, and what it would bring about now. */
@Service
class ShowDeadlineRequest implements AskedDeadlines {

    private final Deadlines deadlines;
    private final ForeseeDeadlines foresee;

    ShowDeadlineRequest(Deadlines deadlines, ForeseeDeadlines foresee) {
        this.deadlines = deadlines;
        this.foresee = foresee;
    }

    @Override
    public Optional<Dossier.DeadlineAsked> at(OpenStep step) {
        if (!step.key().equals(DeadlineSteps.DECIDE)) {
            return Optional.empty();
        }
        return deadlines.openOn(step.task()).flatMap(asked -> deadlines
                .find(step.task())
                .map(task -> new Dossier.DeadlineAsked(
                        asked.askedBy(),
                        asked.askedAt(),
                        asked.reason(),
                        task.due(),
                        asked.newDue(),
                        task.moved(),
                        Choice.of(asked.level()),
                        foresee.of(task, asked.newDue()).stream()
                                .map(RequestDeadlineChange.Line::of)
                                .toList())));
    }
}
