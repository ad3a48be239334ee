package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.escalation.Climb;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalation.Acknowledgement;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.task.TaskCode;

/** Shows what is reported up: of one task beside its forms, and all of it to who sees everything. */
@Service
public class ShowEscalations {

    private final Escalations escalations;
    private final WorkingDays workingDays;
    private final Clock clock;

    public ShowEscalations(Escalations escalations, WorkingDays workingDays, Clock clock) {
        this.escalations = escalations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Those open: unanswered at the top first. Those that ended: latest first. */
    @Transactional(readOnly = true)
    public List<Shown> page(boolean open, int offset, int limit) {
        return escalations.page(open, offset, limit).stream().map(this::shown).toList();
    }

    public int count(boolean open) {
        return escalations.count(open);
    }

    /** Every one of a task, oldest first. */
    List<Shown> of(TaskCode task) {
        return escalations.of(task).stream().map(this::shown).toList();
    }

    private Shown shown(Escalation escalation) {
        var time = workingDays.current();
        var end = escalation.answer().map(Escalation.Answer::at).orElseGet(clock::instant);
        return new Shown(
                escalation.number(),
                escalation.task().value(),
                new Choice(escalation.cause().name(), escalation.cause().label()),
                escalation.step(),
                Labels.step(escalation.step()),
                Choice.of(escalation.level()),
                escalation.urgent(),
                escalation.reason(),
                escalation.proposal(),
                Labels.account(escalation.raisedBy().account()),
                escalation.raisedFrom().map(desk -> desk.id()),
                escalation.raisedAt(),
                escalation.waitsUntil(),
                Labels.workingTime(time.openBetween(escalation.raisedAt(), end), time.day()),
                escalation.unansweredSince(),
                escalation.acknowledgement().map(Acknowledgement::by),
                escalation.acknowledgement().map(Acknowledgement::at),
                escalation.question(),
                escalation.climbs().stream().map(Climbed::of).toList(),
                new Choice(escalation.state().name(), escalation.state().label()),
                escalation.answer().map(Answered::of));
    }

    /**
     * What was reported up.
     *
     * @param step id of the step it is about; empty when it is about the whole task
     * @param level before which it lies, or which has answered
     * @param raisedFrom the desk of who reported; none when the office did
     * @param waitsUntil when the time of whoever has to act is over
     * @param waited working time since it was reported, in words
     * @param unansweredSince since when the highest level has let its time pass; shown in red
     * @param question what the level wants to know and has not been told yet
     */
    public record Shown(
            long number,
            String task,
            Choice cause,
            String step,
            String stepName,
            Choice level,
            boolean urgent,
            String reason,
            String proposal,
            String raisedBy,
            Optional<String> raisedFrom,
            Instant raisedAt,
            Instant waitsUntil,
            String waited,
            Optional<Instant> unansweredSince,
            Optional<String> acknowledgedBy,
            Optional<Instant> acknowledgedAt,
            Optional<String> question,
            List<Climbed> climbs,
            Choice state,
            Optional<Answered> answer) {}

    /** A level passed over. */
    public record Climbed(Choice from, Choice to, Instant at, String why) {
        static Climbed of(Climb climb) {
            return new Climbed(Choice.of(climb.from()), Choice.of(climb.to()), climb.at(), climb.why());
        }
    }

    /**
     * The answer.
     *
     * @param day the new due date, or the last day of a mandate
     */
    public record Answered(
            Choice ruling, String text, Optional<String> lead, Optional<LocalDate> day, String by, Instant at) {
        static Answered of(Escalation.Answer answer) {
            return new Answered(
                    new Choice(answer.ruling().name(), answer.ruling().label()),
                    answer.text(),
                    answer.lead().map(AgencyCode::value),
                    answer.day(),
                    answer.by(),
                    answer.at());
        }
    }
}
