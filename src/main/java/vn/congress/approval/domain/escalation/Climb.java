package vn.congress.approval.domain.escalation;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.authority.Level;

/**
 * A matter went from a level that did not answer to the one above it.
 *
 * @param why in Vietnamese, for the level passed over
 */
public record Climb(Level from, Level to, Instant at, String why) {

    public Climb {
        if (!from.above().equals(Optional.of(to))) {
            throw new IllegalArgumentException("A matter climbs one level at a time: " + from + " to " + to);
        }
    }
}
