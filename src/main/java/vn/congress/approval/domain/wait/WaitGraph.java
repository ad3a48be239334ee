package vn.congress.approval.domain.wait;

import java.util.List;

/** Reads circles, rows and bottlenecks out of who waits on whom. */
public interface WaitGraph {

    /**
     * Every circle, the one with the oldest wait first. A circle that no wait has a part in is not one of these: the plan
     * refuses prerequisites that go in a circle.
     */
    List<Loop> loops(WhoWaits who);

    /** From everybody nobody waits on, the longest row of at least so many links; the longest first. */
    List<Chain> chains(WhoWaits who, int links);

    /** Those that the most tasks wait on, the worst first. */
    List<Blocker> blockers(WhoWaits who, int most);
}
