package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.wait.Waits;

/**
 * Looks through all waits once a day: circles that came about without a wait being entered, such as by a task given to
 * another agency, are found and reported up; those that are gone are closed; waits of tasks that are over are ended.
 */
@Service
public class FindWaitLoops {

    private static final int AT_ONCE = 500;

    private final Waits waits;
    private final WaitEndings endings;
    private final WaitLoops loops;

    FindWaitLoops(Waits waits, WaitEndings endings, WaitLoops loops) {
        this.waits = waits;
        this.endings = endings;
        this.loops = loops;
    }

    /**
     * What the sweep did.
     *
     * @param open circles there are now
     * @param cleared tasks that were over and whose waits it ended
     */
    public record Swept(int open, int found, int closed, int cleared) {}

    @Transactional
    public Swept find() {
        waits.holdStill();
        var over = waits.endedTasksWithWaits(AT_ONCE);
        over.forEach(task -> endings.endAllWith(new Step(task, WaitSteps.STEP, Actor.OFFICE)));
        var settled = loops.settle();
        return new Swept(settled.open().size(), settled.found(), settled.closed(), over.size());
    }
}
