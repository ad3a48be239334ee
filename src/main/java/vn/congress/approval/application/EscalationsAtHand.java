package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.Notice.StepTold;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;

/** What the steps of an escalation share: to take it up while nobody else changes it, and to tell a desk about it. */
@Service
class EscalationsAtHand {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private static final String ANSWERING = "UserTask_AnswerEscalation";

    private final Escalations escalations;
    private final Notices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    EscalationsAtHand(Escalations escalations, Notices notices, WorkingDays workingDays, Clock clock) {
        this.escalations = escalations;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws Conflict when it has been answered, or has settled itself, meanwhile */
    Escalation held(Step step, long number) {
        escalations.hold(step.task());
        return escalations
                .find(number)
                .filter(Escalation::isOpen)
                .orElseThrow(() -> new Conflict(
                        "Báo cáo vượt cấp số %d đã kết thúc; không còn gì phải trả lời.".formatted(number)));
    }

    void tell(Desk desk, NoticeKind kind, Escalation about, String text) {
        notices.addAll(
                List.of(new Notice(desk, kind, Optional.of(about.task()), text, about.urgent(), clock.instant())));
    }

    /** The level that has to answer, and until when; what a person reports up is told at once, urgent or not. */
    void tellWhoAnswers(Desk desk, Escalation about, String text) {
        var now = clock.instant();
        notices.addAll(List.of(new Notice(
                        desk,
                        NoticeKind.ESCALATION,
                        Optional.of(about.task()),
                        text,
                        about.urgent() || !about.raisedBy().equals(Actor.OFFICE),
                        now)
                .about(new StepTold(Optional.empty(), ANSWERING, about.waitsUntil()))));
    }

    String inWords(Instant moment) {
        return MOMENT.format(moment.atZone(workingDays.current().hours().zone()));
    }
}
