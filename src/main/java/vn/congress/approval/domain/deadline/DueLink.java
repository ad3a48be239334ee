package vn.congress.approval.domain.deadline;

import java.time.LocalDate;
import vn.congress.approval.domain.task.TaskCode;

/** A task that is not over and must be concluded before another that is not over; each with its due date. */
public record DueLink(TaskCode prerequisite, LocalDate prerequisiteDue, TaskCode dependant, LocalDate dependantDue) {}
