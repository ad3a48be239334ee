package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Matter;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.wait.KnownLoop;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Loop;
import vn.congress.approval.domain.wait.LoopLevel;
import vn.congress.approval.domain.wait.WaitGraph;
import vn.congress.approval.domain.wait.Waits;
import vn.congress.approval.domain.wait.WhoWaits;

/**
 * Compares the circles there are with those that are known. A new one, or one that somebody has come into, is reported up
 * once, to the lowest level above all who are in it; one that is gone is closed.
 */
@Service
class WaitLoops {

    /** Links of a circle that a sentence names. */
    private static final int NAMED = 20;

    private final Waits waits;
    private final WaitGraph graph;
    private final KnownLoops known;
    private final CongressTasks tasks;
    private final Escalating escalating;
    private final WaitNotices notices;
    private final Journal journal;
    private final LoopMarks marks;
    private final WorkingDays workingDays;
    private final Clock clock;

    WaitLoops(
            Waits waits,
            WaitGraph graph,
            KnownLoops known,
            CongressTasks tasks,
            Escalating escalating,
            WaitNotices notices,
            Journal journal,
            LoopMarks marks,
            WorkingDays workingDays,
            Clock clock) {
        this.waits = waits;
        this.graph = graph;
        this.known = known;
        this.tasks = tasks;
        this.escalating = escalating;
        this.notices = notices;
        this.journal = journal;
        this.marks = marks;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** What has come about since the last look; all that are open now. */
    record Settled(List<KnownLoop> open, int found, int closed) {}

    /** To be called with the waits held still. */
    Settled settle() {
        var who = waits.whoWaits();
        var before = new ArrayList<>(known.open());
        var open = new ArrayList<KnownLoop>();
        var fresh = new ArrayList<Loop>();
        for (var loop : graph.loops(who)) {
            before.stream()
                    .filter(it -> it.covers(loop))
                    .findFirst()
                    .ifPresentOrElse(
                            it -> {
                                before.remove(it);
                                open.add(kept(it, loop));
                            },
                            () -> fresh.add(loop));
        }
        known.close(before, clock.instant());
        fresh.forEach(loop -> open.add(reported(loop, who)));
        marks.keepOn(known.tasks());
        return new Settled(List.copyOf(open), fresh.size(), before.size());
    }

    private KnownLoop kept(KnownLoop it, Loop loop) {
        if (!it.members().equals(loop.members())
                || it.oldestWait() != loop.oldest().id()) {
            known.shrink(it, loop);
        }
        return new KnownLoop(
                it.id(), loop.members(), loop.named(), loop.oldest().id(), it.level(), it.escalation(), it.foundAt());
    }

    private KnownLoop reported(Loop loop, WhoWaits who) {
        var now = clock.instant();
        var parties = who.parties(loop.members());
        var level = LoopLevel.above(parties);
        var task = loop.oldestTask();
        var text = "Chờ nhau: %s. Việc chờ lâu nhất: %s, từ ngày %s."
                .formatted(
                        loop.inWords(NAMED),
                        task,
                        WaitTexts.day(workingDays.current().dateOf(loop.oldest().since())));
        var urgent = tasks.find(task)
                .filter(it -> it.assignment().priority() == Priority.URGENT)
                .isPresent();
        var escalation = escalating.raise(new Matter(task, Cause.WAIT_LOOP, "", level, text, "", urgent, Actor.OFFICE));
        var told = "%s Đã báo cáo %s.".formatted(text, level.label());
        notices.tellAll(parties, task, told);
        journal.addAll(loop.members().stream()
                .flatMap(member -> member.task().stream())
                .map(member -> new JournalEntry(
                        member, now, Actor.OFFICE.account(), WaitSteps.STEP, WaitSteps.IN_LOOP, told, "{}"))
                .toList());
        return keep(loop, level, escalation, now);
    }

    private KnownLoop keep(Loop loop, Level level, long escalation, Instant now) {
        var entered =
                new KnownLoop(0, loop.members(), loop.named(), loop.oldest().id(), level, escalation, now);
        var id = known.add(entered);
        return new KnownLoop(id, entered.members(), entered.named(), entered.oldestWait(), level, escalation, now);
    }
}
