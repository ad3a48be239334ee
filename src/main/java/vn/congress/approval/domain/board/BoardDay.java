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

    /** The day it is in the office at that moment, by the calendar in force then. */
    public static BoardDay at(Instant moment, WorkingDaysLeft dueSoon) {
        return new BoardDay(moment, dueSoon.workingDays().asOf(moment), dueSoon.lastDay(moment));
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

    /** Whether every task stands the same on the other: the same day, by the very same calendar. */
    boolean countsLike(BoardDay other) {
        return day.equals(other.day) && lastSoon.equals(other.lastSoon) && time.calendar() == other.time.calendar();
    }

    /** The earliest due date that is not late on this day. */
    public LocalDate firstNotLate() {
        return firstNotLate;
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

    /** By how many working days a task is late, or was when it was concluded; none when it is not late. */
    public int daysLate(TaskStanding task) {
        return switch (Standing.of(task, this)) {
            case OVERDUE -> daysAfter(task.due(), day);
            case COMPLETED_LATE ->
                daysAfter(task.due(), time.dateOf(task.concludedAt().orElseThrow()));
            default -> 0;
        };
    }

    /** What was a day off too late is counted as one day. */
    private int daysAfter(LocalDate due, LocalDate late) {
        var calendar = time.calendar();
        return Math.max(1, calendar.workingDaysUntil(calendar.plusWorkingDays(due, 0), late));
    }
}
