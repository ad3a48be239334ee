package vn.congress.approval.domain.task;

import java.time.LocalDate;
import vn.congress.approval.domain.agency.Agency;

/** A task on one line, for lists. */
public record TaskCard(TaskCode code, String title, Agency lead, Priority priority, LocalDate due, TaskState state) {}
