package vn.congress.approval.domain.wait;

import java.util.Collection;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;

/** Finds the lowest level that stands above all who are in a circle. */
public final class LoopLevel {

    /** The Standing Board leads tasks too; it does not judge between itself and others. */
    public static final AgencyCode STANDING_BOARD = new AgencyCode("TTTB");

    private LoopLevel() {}

    public static Level above(Collection<AgencyCode> parties) {
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("A circle has parties");
        }
        if (parties.contains(STANDING_BOARD)) {
            return Level.STANDING_SECRETARY;
        }
        return parties.stream().distinct().count() == 1 ? Level.AGENCY_HEAD : Level.STANDING_BOARD;
    }

    /** The level a party has itself. */
    public static Level of(AgencyCode party) {
        return party.equals(STANDING_BOARD) ? Level.STANDING_BOARD : Level.AGENCY_HEAD;
    }
}
