package vn.congress.approval.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitNode;
import vn.congress.approval.domain.wait.WaitedOn;

/** What was open at a moment, and what happened between two; the same whenever it is asked for. */
public interface ReportSources {

    /** Matters reported up and not answered at that moment, by the level they lay before then. */
    List<ReportedUp> reportedUp(Instant at);

    List<Waiting> waiting(Instant at);

    List<Circle> circles(Instant at);

    /** Situations reported until that moment. */
    List<Arisen> situations(Instant at);

    /** Requests for another due date that were not decided at that moment, by the level they lay before then. */
    List<DateAsked> datesAsked(Instant at);

    /** Who was asked for an opinion, by the task, and had not given it at that moment, in rounds not closed then. */
    Map<TaskCode, List<Desk>> notAnswered(Instant at);

    /** The last thing done about each task between the moments; what the office does by itself is left out. */
    List<Progress> progress(Instant after, Instant until);

    /** Due dates that were moved to a later day between the moments, by task. */
    Map<TaskCode, Integer> postponed(Instant after, Instant until);

    /** How often each task came back with a reason between the moments. */
    Map<TaskCode, Integer> returned(Instant after, Instant until);

    /** What each of the tasks has to wait for by the plan. */
    Map<TaskCode, List<TaskCode>> prerequisites(Collection<TaskCode> tasks);

    /** @param stays whether the highest level had let its time pass */
    record ReportedUp(
            TaskCode task, Cause cause, Level level, Optional<Desk> raisedFrom, Instant raisedAt, boolean stays) {}

    /** A task that waits. */
    record Waiting(TaskCode task, WaitedOn on, LocalDate until) {}

    /** @param members as they are named, one after the other */
    record Circle(List<WaitNode> members, Level level, Instant foundAt) {

        public Circle {
            members = List.copyOf(members);
        }
    }

    /** A situation. */
    record Arisen(TaskCode task, Severity severity, Instant reportedAt) {}

    /** Another due date that is asked for. */
    record DateAsked(TaskCode task, LocalDate newDue, Level level, Instant askedAt) {}

    /** Something that was done about a task. */
    record Progress(TaskCode task, String step, String outcome, Instant at) {}
}
