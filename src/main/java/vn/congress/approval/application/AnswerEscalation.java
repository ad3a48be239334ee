package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AnswerEscalationSubmission;
import vn.congress.approval.application.submission.AnswerEscalationSubmission.Outcome;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.AnswerTimes;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.Reporting;
import vn.congress.approval.domain.escalation.Ruling;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;

/** A level answers what was reported up to it. What an answer does to the task is {@link CarryOutAnswer}'s. */
@Service
public class AnswerEscalation {

    private final EscalationsAtHand atHand;
    private final Escalations escalations;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final AnswerTimes times;
    private final WorkingDays workingDays;
    private final StepRecords records;
    private final Clock clock;

    AnswerEscalation(
            EscalationsAtHand atHand,
            Escalations escalations,
            CongressTasks tasks,
            Agencies agencies,
            AnswerTimes times,
            WorkingDays workingDays,
            StepRecords records,
            Clock clock) {
        this.atHand = atHand;
        this.escalations = escalations;
        this.tasks = tasks;
        this.agencies = agencies;
        this.times = times;
        this.workingDays = workingDays;
        this.records = records;
        this.clock = clock;
    }

    /**
     * @return who is asked for more, when somebody is
     * @throws Refused when the level may not answer so, or the day or the agency makes no sense
     * @throws vn.congress.approval.domain.Conflict when the matter has settled itself meanwhile
     */
    @Transactional
    public Optional<AskedForMore> answer(Step step, long number, AnswerEscalationSubmission handedIn) {
        var escalation = atHand.held(step, number);
        var task = tasks.find(step.task()).orElseThrow();
        var now = clock.instant();
        check(step, escalation, task, handedIn, workingDays.current().dateOf(now));
        records.add(step, handedIn);
        return switch (handedIn.outcome()) {
            case ACKNOWLEDGED -> {
                escalations.save(escalation.acknowledged(step.actor().account(), now));
                yield Optional.empty();
            }
            case NEEDS_MORE -> Optional.of(ask(step, escalation, task, handedIn.why(), now));
            default -> {
                escalations.save(escalation.answered(answer(step, handedIn, now)));
                tell(escalation, task, Ruling.valueOf(handedIn.choice()));
                yield Optional.empty();
            }
        };
    }

    private void check(
            Step step, Escalation escalation, CongressTask task, AnswerEscalationSubmission handedIn, LocalDate today) {
        var lead = task.assignment().lead();
        var outcome = handedIn.outcome();
        var problems = new Problems();
        problems.addIf(
                step.actor()
                        .sharesEyesWith(
                                escalation.raisedBy().account(),
                                escalation.raisedBy().onBehalfOf()),
                "outcome",
                "Báo cáo này do đồng chí gửi; phải do người khác trả lời.");
        problems.addIf(
                task.code().namesASituation() && (outcome == Outcome.WITHDRAWN || outcome == Outcome.REASSIGNED),
                "outcome",
                "Tình huống phát sinh được giao lại hoặc kết thúc ở bước quyết định tình huống.");
        problems.addIf(
                outcome == Outcome.ACKNOWLEDGED && escalation.isBeingDealtWith(),
                "outcome",
                "Báo cáo này đã được tiếp nhận; hãy chọn cách trả lời.");
        problems.addIf(
                outcome != Outcome.ACKNOWLEDGED
                        && outcome != Outcome.NEEDS_MORE
                        && !Reporting.mayRule(
                                Ruling.valueOf(outcome.name()),
                                escalation.level(),
                                escalation.agency(lead).equals(lead)),
                "outcome",
                "%s không được trả lời theo cách này; hãy chọn cách khác hoặc để báo cáo lên cấp trên."
                        .formatted(escalation.level().label()));
        if (outcome == Outcome.REASSIGNED) {
            var found = agency(handedIn.lead());
            problems.addIf(found.isEmpty(), "lead", "Không có cơ quan này trong danh mục.");
            problems.addIf(
                    found.map(Agency::code).filter(lead::equals).isPresent(),
                    "lead",
                    "Cơ quan này đang chủ trì; hãy chọn cơ quan khác.");
        }
        checkDay(
                outcome == Outcome.DEADLINE_MOVED,
                handedIn.due(),
                today,
                "due",
                "Thời hạn mới phải sau hôm nay.",
                problems);
        checkDay(
                outcome == Outcome.MANDATED,
                handedIn.until(),
                today.minusDays(1),
                "until",
                "Ngày hết hiệu lực không được trước hôm nay.",
                problems);
        OneLine.check(task, "text", handedIn.why(), problems);
        problems.refuse();
    }

    private static void checkDay(
            boolean asked, @Nullable LocalDate day, LocalDate after, String field, String message, Problems problems) {
        problems.addIf(asked && day != null && !day.isAfter(after), field, message);
    }

    private Optional<Agency> agency(@Nullable String code) {
        return agencies.all().stream()
                .filter(agency -> agency.code().value().equals(code))
                .findFirst();
    }

    private AskedForMore ask(Step step, Escalation escalation, CongressTask task, String question, Instant now) {
        var until = times.supplyBy(escalation.level(), escalation.urgent(), now);
        escalations.save(escalation.asked(question, step.actor().account(), now, until));
        var desk = escalation.tellingDesk(task.assignment().lead());
        atHand.tell(
                desk,
                NoticeKind.ESCALATION,
                escalation,
                "%s: %s yêu cầu bổ sung báo cáo vượt cấp số %d đến %s."
                        .formatted(
                                task.code(), escalation.level().label(), escalation.number(), atHand.inWords(until)));
        return new AskedForMore(desk, until);
    }

    private void tell(Escalation escalation, CongressTask task, Ruling ruling) {
        atHand.tell(
                escalation.tellingDesk(task.assignment().lead()),
                NoticeKind.ESCALATION,
                escalation,
                "%s: %s đã trả lời báo cáo vượt cấp số %d: %s."
                        .formatted(task.code(), escalation.level().label(), escalation.number(), ruling.label()));
    }

    private static Escalation.Answer answer(Step step, AnswerEscalationSubmission handedIn, Instant now) {
        var ruling = Ruling.valueOf(handedIn.choice());
        return new Escalation.Answer(
                ruling,
                handedIn.why(),
                ruling == Ruling.REASSIGNED
                        ? Optional.ofNullable(handedIn.lead()).map(AgencyCode::new)
                        : Optional.empty(),
                switch (ruling) {
                    case DEADLINE_MOVED -> Optional.ofNullable(handedIn.due());
                    case MANDATED -> Optional.ofNullable(handedIn.until());
                    case DECIDED, REASSIGNED, WITHDRAWN -> Optional.empty();
                },
                step.actor().account(),
                now);
    }

    /** The desk asked for more, and until when. */
    public record AskedForMore(Desk desk, Instant until) {}
}
