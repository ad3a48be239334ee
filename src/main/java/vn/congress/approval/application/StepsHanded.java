package vn.congress.approval.application;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;

/** Gives steps to somebody else, and writes on each task who gave which and why. */
@Service
class StepsHanded {

    private final AssignedSteps steps;
    private final Journal journal;
    private final Notices notices;
    private final Clock clock;

    StepsHanded(AssignedSteps steps, Journal journal, Notices notices, Clock clock) {
        this.steps = steps;
        this.journal = journal;
        this.notices = notices;
        this.clock = clock;
    }

    void give(List<AssignedSteps.Assigned> moving, String from, String to, String outcome, String reason, Actor actor) {
        steps.give(moving.stream().map(AssignedSteps.Assigned::id).toList(), from, to);
        journal.addAll(moving.stream()
                .flatMap(step -> step.task().stream()
                        .map(task -> new JournalEntry(
                                task,
                                clock.instant(),
                                actor.account(),
                                AbsenceSteps.STEP,
                                outcome,
                                "«%s»: từ %s sang %s. %s".formatted(Labels.step(step.key()), from, to, reason),
                                "{}",
                                actor.onBehalfOf())))
                .toList());
    }

    void tell(Collection<Desk> desks, String text) {
        notices.addAll(desks.stream()
                .flatMap(desk -> Stream.of(
                        new Notice(desk, NoticeKind.ABSENCE, java.util.Optional.empty(), text, true, clock.instant())))
                .toList());
    }
}
