package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.task.CongressTasks;

/** A round of asking begins: who is asked, until when. */
@Service
public class OpenRound {

    private final StepRecords records;
    private final CongressTasks tasks;
    private final Opinions opinions;
    private final WorkingDays workingDays;
    private final RoundRules rules;
    private final Clock clock;

    OpenRound(
            StepRecords records,
            CongressTasks tasks,
            Opinions opinions,
            WorkingDays workingDays,
            RoundRules rules,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.opinions = opinions;
        this.workingDays = workingDays;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Opens a round among the coordinating agencies, or the members of the Politburo.
     *
     * @param latest the end of the last day; none given, the rule of the kind counts it from now
     */
    @Transactional
    public OpinionRound open(Step step, RoundKind kind, Optional<Instant> latest) {
        var now = clock.instant();
        var closesAt = latest.orElseGet(() -> workingDays.current().dueAfter(now, daysOf(kind)));
        var round = opinions.open(step.task(), kind, respondents(step, kind), now, closesAt);
        records.add(step, "", "");
        return round;
    }

    private int daysOf(RoundKind kind) {
        return kind == RoundKind.POLITBURO ? rules.studyDays() : rules.agencyDays();
    }

    private List<Desk> respondents(Step step, RoundKind kind) {
        return switch (kind) {
            case AGENCIES ->
                tasks.find(step.task()).orElseThrow().assignment().coordinators().stream()
                        .map(Desk::coordinatorOf)
                        .toList();
            case POLITBURO ->
                IntStream.rangeClosed(1, rules.politburoSeats())
                        .mapToObj(Desk::politburoMember)
                        .toList();
            case SUBCOMMITTEE -> throw new IllegalArgumentException("No process asks the subcommittee yet");
        };
    }
}
