package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.DecideSituationSubmission;
import vn.congress.approval.application.submission.DecideSituationSubmission.Outcome;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTasks;

/** The level a situation has come to directs what is to be done, lets it rest with a reason, or reports it up. */
@Service
public class DecideSituation {

    private final StepRecords records;
    private final Situations situations;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final StepTime time;
    private final SituationNotices notices;
    private final MoveDueDate moveDueDate;
    private final WorkingDays workingDays;
    private final Clock clock;

    DecideSituation(
            StepRecords records,
            Situations situations,
            CongressTasks tasks,
            Agencies agencies,
            StepTime time,
            SituationNotices notices,
            MoveDueDate moveDueDate,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.situations = situations;
        this.tasks = tasks;
        this.agencies = agencies;
        this.time = time;
        this.notices = notices;
        this.moveDueDate = moveDueDate;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @return the handling that was directed; empty when nothing was
     * @throws Refused when nobody is above to report to, the agency does not exist, or too much is written about what is
     *     only tracked
     */
    @Transactional
    public Optional<SituationStep> decide(Step step, DecideSituationSubmission handedIn) {
        var situation = situations.hold(step.task()).orElseThrow();
        var assignment = tasks.find(step.task()).orElseThrow().assignment();
        var lead = check(situation, assignment, handedIn);

        records.add(step, handedIn);
        return switch (handedIn.outcome()) {
            case DIRECTED -> Optional.of(direct(step, situation, assignment, lead, handedIn));
            case REFERRED_UP -> {
                situations.save(situation.referredUp());
                yield Optional.empty();
            }
            case NO_ACTION -> Optional.empty();
        };
    }

    private Optional<Agency> check(Situation situation, Assignment assignment, DecideSituationSubmission handedIn) {
        var problems = new Problems();
        var referred = handedIn.outcome() == Outcome.REFERRED_UP;
        var trackOnly = assignment.trackOnly();
        problems.addIf(
                referred && situation.level().above().isEmpty(),
                "outcome",
                situation.level().label() + " là cấp cao nhất, không còn cấp trên để báo cáo.");
        problems.addIf(
                referred && !trackOnly && strip(handedIn.proposal()).isEmpty(),
                "proposal",
                "Phải ghi đề xuất của mình khi báo cáo cấp trên.");
        problems.addIf(
                trackOnly && !strip(handedIn.proposal()).isEmpty(),
                "proposal",
                "Việc báo cáo ngoài hệ thống: không ghi đề xuất, hãy để trống.");
        SituationTexts.checkLine(problems, "text", handedIn.text().strip(), trackOnly);
        var named = strip(handedIn.lead());
        var lead = agencies.all().stream()
                .filter(it -> it.code().value().equals(named))
                .findFirst();
        problems.addIf(!named.isEmpty() && lead.isEmpty(), "lead", "Không có cơ quan «" + named + "» trong danh mục.");
        problems.refuse();
        return lead;
    }

    private SituationStep direct(
            Step step,
            Situation situation,
            Assignment assignment,
            Optional<Agency> named,
            DecideSituationSubmission handedIn) {
        var now = clock.instant();
        var hours = handedIn.hours();
        var due = hours == null
                ? situation.dueNoLaterThanDamage(
                        now, time.after(now, situation.way().handlingTime()))
                : time.after(now, "PT" + hours + "H");
        var handled = situation.handledUntil(due);
        var lead = named.map(Agency::code).orElse(assignment.lead());

        named.filter(agency -> !agency.code().equals(assignment.lead()))
                .ifPresent(agency ->
                        tasks.reassign(List.of(assignment.ledBy(agency.code(), ReportSituation.headOf(agency)))));
        moveDueDate(step, assignment, due);
        situations.save(handled);
        notices.directed(handled, lead, due);
        return SituationStep.of(handled, lead, due, due);
    }

    /** Who is given longer than the task has, has the task for as long. */
    private void moveDueDate(Step step, Assignment assignment, Instant due) {
        var day = workingDays.current().dateOf(due);
        if (day.isAfter(assignment.due())) {
            moveDueDate.move(step, day, "Theo chỉ đạo, xử lý trước " + SituationTexts.moment(due, workingDays) + ".");
        }
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
