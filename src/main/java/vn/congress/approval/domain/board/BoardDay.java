package vn.congress.approval.domain.board;

import java.time.Instant;
import java.time.LocalDate;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/**
 * The day a board is looked at, with what makes a date late or near on it.
 *
 * <p>A task due today is not late; one due on a day off is late only after the working day that follows it. Both hold
 * for what is open and for what was concluded.
 */
public final class BoardDay {

    private final Instant moment;
    private final WorkingTime time;
    private final LocalDate day;
    private final LocalDate firstNotLate;
    private final LocalDate lastSoon;

    private BoardDay(Instant moment, WorkingTime time, LocalDate lastSoon) {
        this.moment = moment;
        this.time = time;
        this.day = time.dateOf(moment);
        this.firstNotLate = time.calendar().minusWorkingDays(day, 1).plusDays(1);
        this.lastSoon = lastSoon;
    }

    /** The day it is in the office at that moment. */
    public static BoardDay at(Instant moment, WorkingDaysLeft dueSoon) {
        return new BoardDay(moment, dueSoon.workingDays().current(), dueSoon.lastDay(moment));
    }

    public Instant moment() {
        return moment;
    }

    public LocalDate day() {
        return day;
    }

    public WorkingTime time() {
        return time;
    }

    /** Whether what is due then and still open is late on this day. */
    public boolean isLate(LocalDate due) {
        return due.isBefore(firstNotLate);
    }

    /** Whether what is due then and still open is due soon on this day, or late. */
    public boolean isSoon(LocalDate due) {
        return !due.isAfter(lastSoon);
    }

    /** Whether what was due then and was concluded at that moment was concluded late. */
    public boolean wasLate(LocalDate due, Instant concludedAt) {
        var concluded = time.dateOf(concludedAt);
        return concluded.isAfter(due) && concluded.isAfter(time.calendar().plusWorkingDays(due, 0));
    }

    /** Working days after the due date up to this day; none when it is not late. */
    public int daysLate(LocalDate due) {
        return isLate(due) ? time.calendar().workingDaysUntil(due, day) : 0;
    }
}
