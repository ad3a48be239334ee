package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.opinion.Urgency;
import vn.congress.approval.domain.task.CongressTasks;

/** A round of asking begins: who is asked, until when, and under which rules. */
@Service
public class OpenRound {

    private static final String APPROVE_URGENCY = "UserTask_ApproveUrgency";

    private final StepRecords records;
    private final CongressTasks tasks;
    private final Opinions opinions;
    private final Journal journal;
    private final RoundRuleTable table;
    private final Seats seats;
    private final WorkingDays workingDays;
    private final Clock clock;

    OpenRound(
            StepRecords records,
            CongressTasks tasks,
            Opinions opinions,
            Journal journal,
            RoundRuleTable table,
            Seats seats,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.opinions = opinions;
        this.journal = journal;
        this.table = table;
        this.seats = seats;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Opens a round under the rules now in force; they stay with it.
     *
     * @param latest the end of the last day; none given, the rules of the kind count it from now. The guaranteed days
     *     are counted from now in any case, however long ago the asking was.
     * @param urgencyDeclared whether the guaranteed days need not be kept
     */
    @Transactional
    public OpinionRound open(Step step, RoundKind kind, Optional<Instant> latest, boolean urgencyDeclared) {
        var rules = table.of(kind);
        var respondents = respondents(step, kind);
        var urgency = urgencyDeclared ? Optional.of(urgency(step)) : Optional.<Urgency>empty();
        var now = clock.instant();
        var guaranteedUntil = workingDays.current().dueAfter(now, rules.minimumDays());
        var round = opinions.open(new OpinionRound(
                0,
                step.task(),
                kind,
                0,
                respondents,
                now,
                guaranteedUntil,
                closesAt(latest, urgencyDeclared, rules, now, guaranteedUntil),
                Optional.empty(),
                rules.quorum().atLeast(respondents.size()),
                rules.majority().moreThan(respondents.size()),
                rules.silence(),
                rules.source(),
                urgency,
                Optional.empty()));
        records.add(step, urgency.isPresent() ? "URGENT" : "", "");
        return round;
    }

    private Instant closesAt(
            Optional<Instant> latest, boolean urgent, RoundRules rules, Instant now, Instant guaranteedUntil) {
        var time = workingDays.current();
        var asked = latest.orElseGet(() -> time.dueAfter(now, rules.usualDays()));
        if (urgent) {
            return asked.isAfter(now) ? asked : time.dueAfter(now, 1);
        }
        return asked.isAfter(guaranteedUntil) ? asked : guaranteedUntil;
    }

    private Urgency urgency(Step step) {
        return journal.last(step.task(), APPROVE_URGENCY)
                .map(declared -> new Urgency(declared.account(), declared.reason()))
                .orElseThrow(() -> new IllegalStateException("Nobody declared urgency of " + step.task()));
    }

    private List<Desk> respondents(Step step, RoundKind kind) {
        return switch (kind) {
            case AGENCIES ->
                tasks.find(step.task()).orElseThrow().assignment().coordinators().stream()
                        .map(Desk::coordinatorOf)
                        .toList();
            case SUBCOMMITTEE -> seats.ofTheSubcommittee();
            case POLITBURO -> seats.ofThePolitburo();
        };
    }
}
