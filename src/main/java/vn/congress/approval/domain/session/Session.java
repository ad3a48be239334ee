package vn.congress.approval.domain.session;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A session of a body that decides.
 *
 * @param day in the office's zone, as {@code start} is
 * @param title what it is about; empty when its kind says enough
 * @param version how often it was changed; who changes it says which version they have seen
 * @param agenda in the order of the sitting
 */
public record Session(
        long id,
        SessionKind kind,
        LocalDate day,
        LocalTime start,
        String title,
        String place,
        boolean cancelled,
        int version,
        List<AgendaItem> agenda) {

    /** More dossiers than one sitting can hear. */
    public static final int LONGEST_AGENDA = 100;

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public Session {
        agenda = List.copyOf(agenda);
    }

    public LocalDateTime starts() {
        return day.atTime(start);
    }

    public SessionState stateAt(LocalDateTime now) {
        if (cancelled) {
            return SessionState.CANCELLED;
        }
        return starts().isAfter(now) ? SessionState.PLANNED : SessionState.HELD;
    }

    /** What people call it, e.g. {@code Phiên họp Bộ Chính trị, 08:00 thứ Năm 15/01/2026}. */
    public String name() {
        return "Phiên họp %s, %s".formatted(kind.label(), when());
    }

    /** Its hour and day in words. */
    public String when() {
        return "%s %s %s".formatted(start.format(HOUR), weekday(day), day.format(DATE));
    }

    /** When a round held for this session closes: with the office on its day, or when it begins after that. */
    public Instant answersUntil(WorkingTime time) {
        var officeCloses = time.closingOf(day);
        var begins = starts().atZone(time.hours().zone()).toInstant();
        return begins.isAfter(officeCloses) ? begins : officeCloses;
    }

    public Optional<AgendaItem> item(TaskCode task) {
        return agenda.stream().filter(item -> item.task().equals(task)).findFirst();
    }

    public Session movedTo(LocalDate newDay, LocalTime newStart) {
        return new Session(id, kind, newDay, newStart, title, place, cancelled, version, agenda);
    }

    public Session calledOff() {
        return new Session(id, kind, day, start, title, place, true, version, agenda);
    }

    /** With that dossier last, or in the place it has already. */
    public Session with(AgendaItem added) {
        var items = new ArrayList<>(agenda);
        items.replaceAll(item -> item.task().equals(added.task()) ? added : item);
        if (!items.contains(added)) {
            items.add(added);
        }
        return with(items);
    }

    public Session without(TaskCode task) {
        return with(agenda.stream().filter(item -> !item.task().equals(task)).toList());
    }

    private Session with(List<AgendaItem> items) {
        return new Session(id, kind, day, start, title, place, cancelled, version, items);
    }

    private static String weekday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case MONDAY -> "thứ Hai";
            case TUESDAY -> "thứ Ba";
            case WEDNESDAY -> "thứ Tư";
            case THURSDAY -> "thứ Năm";
            case FRIDAY -> "thứ Sáu";
            case SATURDAY -> "thứ Bảy";
            case SUNDAY -> "Chủ nhật";
        };
    }
}
