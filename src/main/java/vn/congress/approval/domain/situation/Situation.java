package vn.congress.approval.domain.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A situation in the register. Its title, lead and text are those of the task it entered the register as.
 *
 * @param hoursLeft hours by the clock until damage or the next milestone, counted from the report
 * @param withinAuthority whether the reporting agency says it can handle it by itself
 * @param affected the task it disturbs
 * @param route empty until the table was asked
 * @param level who decides now, or decided last
 * @param due when the open step is due; empty before the first and after the last
 */
public record Situation(
        TaskCode code,
        Severity severity,
        int hoursLeft,
        boolean otherAgencies,
        boolean withinAuthority,
        Optional<TaskCode> affected,
        String reportedBy,
        Instant reportedAt,
        Optional<SituationRoute> route,
        Level level,
        SituationState state,
        Optional<Instant> due) {

    public static final int MOST_HOURS = 240;

    public Situation {
        if (hoursLeft < 1 || hoursLeft > MOST_HOURS) {
            throw new IllegalArgumentException("Not between 1 and " + MOST_HOURS + " hours: " + hoursLeft);
        }
    }

    /** The desk where a level decides on a situation: the Politburo's chair sits at a desk of their own. */
    public static Desk deskOf(Level level, AgencyCode lead) {
        return level == Level.POLITBURO ? Desk.CHAIR : Desk.of(level, lead);
    }

    /** When damage or the next milestone comes. */
    public Instant damageAt() {
        return reportedAt.plus(Duration.ofHours(hoursLeft));
    }

    /**
     * When a step is due that the table gives until {@code byTable}: no later than the damage while that is still ahead,
     * be it on a day off; what comes after the damage has the table's time again.
     */
    public Instant dueNoLaterThanDamage(Instant now, Instant byTable) {
        var damage = damageAt();
        return now.isBefore(damage) && byTable.isAfter(damage) ? damage : byTable;
    }

    /** The way it goes, which it has from its first step on. */
    public SituationRoute way() {
        return route.orElseThrow(() -> new IllegalStateException(code + " was not sent anywhere yet"));
    }

    public Situation sent(SituationRoute way, Instant until) {
        var first = way.kind() == RouteKind.HANDLED ? SituationState.HANDLING : SituationState.DECIDING;
        return with(Optional.of(way), way.level(), first, Optional.of(until));
    }

    public Situation decidedAt(Level decides, Instant until) {
        return with(route, decides, SituationState.DECIDING, Optional.of(until));
    }

    public Situation handledUntil(Instant until) {
        return with(route, level, SituationState.HANDLING, Optional.of(until));
    }

    public Situation referredUp() {
        return with(route, level, SituationState.REFERRED, due);
    }

    public Situation closed() {
        return with(route, level, SituationState.CLOSED, Optional.empty());
    }

    private Situation with(Optional<SituationRoute> way, Level at, SituationState now, Optional<Instant> until) {
        return new Situation(
                code,
                severity,
                hoursLeft,
                otherAgencies,
                withinAuthority,
                affected,
                reportedBy,
                reportedAt,
                way,
                at,
                now,
                until);
    }
}
