package vn.congress.approval.domain.wait;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import vn.congress.approval.domain.authority.Level;

/**
 * A circle that was found and reported up.
 *
 * @param id 0 while it is not kept yet
 * @param escalation the number it was reported up under
 */
public record KnownLoop(
        long id,
        SortedSet<WaitNode> members,
        List<WaitNode> named,
        long oldestWait,
        Level level,
        long escalation,
        Instant foundAt) {

    /** Whether that is what is left of this one, or just it: nobody is in it who was not before. */
    public boolean covers(Loop loop) {
        return members.containsAll(loop.members());
    }
}
