package vn.congress.approval.domain.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A matter that lies before a level until it is answered, or until it settles itself. Left unanswered it climbs, one
 * level at a time; at the top it stays.
 *
 * @param number given when it is kept; 0 before
 * @param step id of the step it is about; empty when it is about the whole task
 * @param raisedFrom the desk of who reported it; empty when the office did
 * @param laidAt since when this level's time counts
 * @param acknowledgement who of this level has said that it is being dealt with
 * @param question what more the level wants to know and has not been told yet
 * @param waitsUntil when the time of whoever has to act now is over
 * @param unansweredSince since when the highest level has let its time pass
 * @param climbs oldest first
 */
public record Escalation(
        long number,
        TaskCode task,
        Cause cause,
        String step,
        String reason,
        String proposal,
        boolean urgent,
        Actor raisedBy,
        Optional<Desk> raisedFrom,
        Instant raisedAt,
        Level level,
        Instant laidAt,
        Optional<Acknowledgement> acknowledgement,
        Optional<String> question,
        Instant waitsUntil,
        Optional<Instant> unansweredSince,
        State state,
        Optional<Answer> answer,
        List<Climb> climbs) {

    /** Characters a reason, a proposal or an answer has at most. */
    public static final int LONGEST_TEXT = 4_000;

    /** Where it stands. */
    public enum State {
        OPEN("Đang chờ trả lời"),
        ANSWERED("Đã trả lời"),
        CLOSED_BY_ITSELF("Tự kết thúc");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Somebody of the level deals with it. */
    public record Acknowledgement(String by, Instant at) {}

    /**
     * The answer.
     *
     * @param lead the new lead agency, when it is given to another one
     * @param day the new due date, or the last day of a mandate
     */
    public record Answer(
            Ruling ruling, String text, Optional<AgencyCode> lead, Optional<LocalDate> day, String by, Instant at) {}

    public Escalation {
        climbs = List.copyOf(climbs);
    }

    /** A matter as it is reported; it has not been laid before anybody yet. */
    public static Escalation raised(Matter matter, Optional<Desk> from, Instant at) {
        return new Escalation(
                0,
                matter.task(),
                matter.cause(),
                matter.step(),
                matter.reason(),
                matter.proposal(),
                matter.urgent(),
                matter.by(),
                from,
                at,
                matter.to(),
                at,
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                State.OPEN,
                Optional.empty(),
                List.of());
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean isAtTop() {
        return level.above().isEmpty();
    }

    /** The agency whose head answers when the level is its: that of who reported, or else the lead agency. */
    public AgencyCode agency(AgencyCode lead) {
        return raisedFrom.flatMap(Desk::agency).orElse(lead);
    }

    /** The desk where the level now answers. */
    public Desk answeringDesk(AgencyCode lead) {
        return Desk.answeringFor(level, agency(lead));
    }

    /** The desk that can tell more: that of who reported, or else the lead agency's. */
    public Desk tellingDesk(AgencyCode lead) {
        return raisedFrom.orElseGet(() -> Desk.leadOf(lead));
    }

    /** The highest level below all those it has been laid before: a mandate given back goes to it. */
    public Level levelReporting() {
        var first = climbs.isEmpty() ? level : climbs.get(0).from();
        return first.below().orElse(first);
    }

    /** Whether the level has said, since it lies there, that it deals with it. */
    public boolean isBeingDealtWith() {
        return acknowledgement.filter(it -> !it.at().isBefore(laidAt)).isPresent();
    }

    /** When the time of the level is over: the short one until it acknowledges, the long one afterwards. */
    public Instant answerDue(AnswerTimes times) {
        return acknowledgement.isPresent() || unansweredSince.isPresent()
                ? times.answerBy(level, urgent, laidAt)
                : times.acknowledgeBy(level, urgent, laidAt);
    }

    public Escalation waitingUntil(Instant moment) {
        return change(level, laidAt, acknowledgement, question, moment, unansweredSince, climbs);
    }

    public Escalation acknowledged(String by, Instant at) {
        return change(
                level, laidAt, Optional.of(new Acknowledgement(by, at)), question, waitsUntil, unansweredSince, climbs);
    }

    /** The level wants to know more; asking says that it deals with it. */
    public Escalation asked(String more, String by, Instant at, Instant until) {
        return change(
                level,
                laidAt,
                acknowledgement.or(() -> Optional.of(new Acknowledgement(by, at))),
                Optional.of(more),
                until,
                unansweredSince,
                climbs);
    }

    /** It lies before the level anew, told more or not. */
    public Escalation laidAnew(Instant at) {
        return change(level, at, acknowledgement, Optional.empty(), waitsUntil, unansweredSince, climbs);
    }

    /** @throws IllegalStateException at the top, from where nothing climbs */
    public Escalation climbed(Instant at, String why) {
        var above = level.above().orElseThrow(() -> new IllegalStateException("Nothing climbs above " + level));
        var all = new ArrayList<>(climbs);
        all.add(new Climb(level, above, at, why));
        return change(above, at, Optional.empty(), Optional.empty(), at, Optional.empty(), all);
    }

    /** @throws IllegalStateException below the top, where it would climb */
    public Escalation stayed(Instant at) {
        if (!isAtTop()) {
            throw new IllegalStateException("There is a level above " + level);
        }
        return change(
                level, at, acknowledgement, Optional.empty(), at, unansweredSince.or(() -> Optional.of(at)), climbs);
    }

    public Escalation answered(Answer given) {
        return ended(State.ANSWERED, Optional.of(given));
    }

    public Escalation closedByItself() {
        return ended(State.CLOSED_BY_ITSELF, Optional.empty());
    }

    private Escalation ended(State end, Optional<Answer> given) {
        mustBeOpen();
        return new Escalation(
                number,
                task,
                cause,
                step,
                reason,
                proposal,
                urgent,
                raisedBy,
                raisedFrom,
                raisedAt,
                level,
                laidAt,
                acknowledgement,
                Optional.empty(),
                waitsUntil,
                unansweredSince,
                end,
                given,
                climbs);
    }

    private Escalation change(
            Level newLevel,
            Instant newLaidAt,
            Optional<Acknowledgement> newAcknowledgement,
            Optional<String> newQuestion,
            Instant newWaitsUntil,
            Optional<Instant> newUnansweredSince,
            List<Climb> newClimbs) {
        mustBeOpen();
        return new Escalation(
                number,
                task,
                cause,
                step,
                reason,
                proposal,
                urgent,
                raisedBy,
                raisedFrom,
                raisedAt,
                newLevel,
                newLaidAt,
                newAcknowledgement,
                newQuestion,
                newWaitsUntil,
                newUnansweredSince,
                state,
                answer,
                newClimbs);
    }

    private void mustBeOpen() {
        if (!isOpen()) {
            throw new IllegalStateException("Escalation " + number + " is " + state);
        }
    }
}
