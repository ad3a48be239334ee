package vn.congress.approval.domain.authority;

import java.util.Optional;
import vn.congress.approval.domain.task.CongressTask;

/** Which level decides a task when another table is in force, and what no table undoes. */
public final class LevelUnderTable {

    private LevelUnderTable() {}

    /**
     * The higher of the plan's column and what the table says. What was reported up stays up: the level people have
     * named, and a level above everything that plan and table explain.
     *
     * @param last the last finding; none while the level was never looked up
     * @param reportedUp the highest level people have reported it up to
     */
    public static Level of(
            CongressTask task, Optional<TrailEntry> last, Optional<Level> reportedUp, AuthorityTable.Finding finding) {
        var level = finding.level()
                .higherOf(task.assignment().plannedLevel())
                .higherOf(reportedUp.orElse(Level.AGENCY_HEAD));
        return isReportedUp(task, last) ? level.higherOf(task.decidingLevel()) : level;
    }

    /** Whether a level below what plan and table ask for decides, which takes somebody's word: no table undoes that. */
    public static boolean isGivenBack(CongressTask task, Optional<TrailEntry> last) {
        return last.filter(it -> task.decidingLevel()
                                .compareTo(it.planned().higherOf(it.finding().level()))
                        < 0)
                .isPresent();
    }

    private static boolean isReportedUp(CongressTask task, Optional<TrailEntry> last) {
        var explained = last.map(it -> it.planned().higherOf(it.finding().level()))
                .orElse(task.assignment().plannedLevel());
        return task.decidingLevel()
                        .compareTo(explained.higherOf(task.assignment().plannedLevel()))
                > 0;
    }
}
