package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;

/** What the application tells the process of daily reports. */
public interface ReportProcess {

    /** Starts the process of a day's report. */
    void begin(Begun begun);

    /**
     * A report to be made.
     *
     * @param collectAt when its figures are collected
     * @param sendAt the earliest moment it is sent
     */
    record Begun(LocalDate day, Instant collectAt, Instant sendAt) {}
}
