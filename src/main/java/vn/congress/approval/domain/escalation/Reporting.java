package vn.congress.approval.domain.escalation;

import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;

/** Who reports to whom, and which answers a level may give. */
public final class Reporting {

    private static final String DECIDE = "UserTask_Decide";

    private Reporting() {}

    /**
     * The level before which somebody at a desk lays what exceeds their authority: one above the level that sits there.
     * Empty at the top.
     *
     * @param step id of the step at hand
     * @param deciding the level that decides the task; it is the one that sits where the task is decided
     */
    public static Optional<Level> above(String step, Desk desk, Level deciding) {
        if (step.equals(DECIDE)) {
            return deciding.above();
        }
        if (desk.equals(Desk.CHAIR)) {
            return Optional.empty();
        }
        if (desk.equals(Desk.STANDING_SECRETARY) || desk.isOfThePolitburo()) {
            return Optional.of(Level.POLITBURO);
        }
        if (desk.equals(Desk.STANDING_BOARD)) {
            return Optional.of(Level.STANDING_SECRETARY);
        }
        return Optional.of(desk.agency().isPresent() && !desk.isOfAHead() ? Level.AGENCY_HEAD : Level.STANDING_BOARD);
    }

    /**
     * What an agency's head is given from above is not the head's to take away, or to give to others; and below a head
     * there is no level that could decide.
     */
    public static boolean mayRule(Ruling ruling, Level level, boolean ofTheLeadAgency) {
        return switch (ruling) {
            case WITHDRAWN, REASSIGNED -> level != Level.AGENCY_HEAD;
            case DEADLINE_MOVED -> level != Level.AGENCY_HEAD || ofTheLeadAgency;
            case MANDATED -> level != Level.AGENCY_HEAD;
            case DECIDED -> true;
        };
    }
}
