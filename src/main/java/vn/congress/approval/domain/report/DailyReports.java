package vn.congress.approval.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.task.TaskCode;

/** The daily reports there are. Every change joins the transaction it is made in. */
public interface DailyReports {

    /** Opens the report of a day; false when it was opened before. */
    boolean open(Opened opened);

    /** The latest day a report was opened for. */
    Optional<LocalDate> lastDay();

    Optional<KeptReport> find(LocalDate day);

    /** The last one before that day. */
    Optional<KeptReport> before(LocalDate day);

    /** Newest first. */
    List<KeptReport> page(int offset, int limit);

    int count();

    /** What the report says; empty until it is built. */
    Optional<DailyReport> said(LocalDate day);

    /** Keeps what it says, in the place of what it said before. */
    void keep(DailyReport report, Instant builtAt);

    void approve(LocalDate day, Actor by, Instant at, String remark);

    /** Notes that it was not approved in time; false when that was noted before. */
    boolean late(LocalDate day, Instant at);

    void sent(LocalDate day, Instant at);

    /** Notes that nobody had acknowledged it in time. */
    void unread(LocalDate day, Instant at);

    void acknowledge(LocalDate day, Actor by, Instant at, String note);

    /** A task that was opened by what was directed about it. */
    void opened(LocalDate day, TaskCode task);

    /** The tasks its acknowledgement opened, in order. */
    List<TaskCode> directives(LocalDate day);

    void add(LocalDate day, Done done);

    /** Oldest first. */
    List<Done> steps(LocalDate day);

    /** A report of a day as it is opened. */
    record Opened(LocalDate day, Instant since, Instant cutOff, Instant sendAt, Instant at) {}

    /** Somebody, or the office itself, did something about a report. */
    record Done(Instant at, Actor by, String step, String outcome, String reason) {}
}
