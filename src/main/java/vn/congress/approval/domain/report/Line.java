package vn.congress.approval.domain.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.congress.approval.domain.board.TaskStanding;

/**
 * A line of a report: always about a task, by its code.
 *
 * @param group what it stands under
 * @param title what the task was called then; empty until titles are filled in
 * @param lead code of the lead agency
 * @param what what is said of it
 * @param who whose desk it lies on; empty when on none
 * @param waitsFor what it waits for; empty when for nothing that is known
 * @param since since when that is so
 * @param waited how long that is in working time
 */
public record Line(
        String group,
        String code,
        String title,
        String lead,
        Optional<LocalDate> due,
        String what,
        String who,
        String waitsFor,
        Optional<Instant> since,
        Optional<Duration> waited) {

    /** Says something about a task, and nothing more yet. */
    static Line about(TaskStanding task, String group, String what) {
        return new Line(
                group,
                task.code().value(),
                "",
                task.lead().value(),
                Optional.of(task.due()),
                what,
                "",
                "",
                Optional.empty(),
                Optional.empty());
    }

    /** Says something about agencies that wait for each other without a task between them. */
    static Line aboutAgency(String agency, String group, String what) {
        return new Line(group, agency, "", agency, Optional.empty(), what, "", "", Optional.empty(), Optional.empty());
    }

    Line at(String desk) {
        return new Line(group, code, title, lead, due, what, desk, waitsFor, since, waited);
    }

    Line waitingFor(String others) {
        return new Line(group, code, title, lead, due, what, who, others, since, waited);
    }

    Line since(Instant moment) {
        return new Line(group, code, title, lead, due, what, who, waitsFor, Optional.of(moment), waited);
    }

    Line waiting(Instant moment, Duration open) {
        return new Line(group, code, title, lead, due, what, who, waitsFor, Optional.of(moment), Optional.of(open));
    }

    Line titled(String known) {
        return new Line(group, code, known, lead, due, what, who, waitsFor, since, waited);
    }
}
