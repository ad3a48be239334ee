package vn.congress.approval.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.TaskStanding;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What an agency answers for in a period; tasks are those it is in the lead of at its end.
 *
 * @param tasks all of its tasks, those withdrawn left out
 * @param open still to be done at the end
 * @param onTime concluded in the period, in time
 * @param late concluded in the period, too late
 * @param openOverdue overdue at the end
 * @param returned how often something of it came back with a reason in the period
 * @param postponed how often a due date of it was moved to a later day in the period
 * @param daysLate working days late, added up over what was concluded late and what is overdue
 */
public record AgencyAccount(
        String agency,
        int tasks,
        int open,
        int onTime,
        int late,
        int openOverdue,
        int returned,
        int postponed,
        int daysLate) {

    /** Concluded before the period. */
    public int earlier() {
        return tasks - open - onTime - late;
    }

    /** Working days late on average of what was late, in tenths of a day; none when nothing was. */
    public double averageDaysLate() {
        var lateTasks = late + openOverdue;
        return lateTasks == 0 ? 0 : Math.round(daysLate * 10.0 / lateTasks) / 10.0;
    }

    /** By the agency's code. */
    public static List<AgencyAccount> of(
            Standpoint before, Standpoint now, Map<TaskCode, Integer> returned, Map<TaskCode, Integer> postponed) {
        var counting = new TreeMap<String, Counting>();
        for (var task : now.tasks()) {
            counting.computeIfAbsent(task.lead().value(), it -> new Counting())
                    .add(
                            task,
                            now,
                            before.find(task.code())
                                    .filter(it -> before.standing(it).isCompleted())
                                    .isPresent(),
                            returned.getOrDefault(task.code(), 0),
                            postponed.getOrDefault(task.code(), 0));
        }
        var accounts = new ArrayList<AgencyAccount>();
        counting.forEach((agency, counted) -> accounts.add(counted.account(agency)));
        return accounts;
    }

    /** Adds up task by task. */
    private static final class Counting {

        private int tasks;
        private int open;
        private int onTime;
        private int late;
        private int openOverdue;
        private int returned;
        private int postponed;
        private int daysLate;

        private void add(
                TaskStanding task, Standpoint now, boolean completedBefore, int timesReturned, int timesMoved) {
            var standing = now.standing(task);
            returned += timesReturned;
            postponed += timesMoved;
            if (standing != Standing.WITHDRAWN) {
                tasks++;
            }
            if (standing.isOpen()) {
                open++;
            }
            if (standing == Standing.OVERDUE) {
                openOverdue++;
                daysLate += now.day().daysLate(task);
            }
            if (!completedBefore && standing == Standing.COMPLETED_ON_TIME) {
                onTime++;
            }
            if (!completedBefore && standing == Standing.COMPLETED_LATE) {
                late++;
                daysLate += now.day().daysLate(task);
            }
        }

        private AgencyAccount account(String agency) {
            return new AgencyAccount(agency, tasks, open, onTime, late, openOverdue, returned, postponed, daysLate);
        }
    }
}
