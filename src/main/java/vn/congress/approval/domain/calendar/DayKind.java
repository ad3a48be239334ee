package vn.congress.approval.domain.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Why a day is not worked, or worked, contrary to its place in the week. */
public enum DayKind {
    HOLIDAY("Nghỉ lễ", false),
    COMPENSATION("Nghỉ bù", false),
    SWAPPED_DAY_OFF("Nghỉ hoán đổi", false),
    MAKE_UP_WORKING_DAY("Làm bù", true);

    private final String label;
    private final boolean worked;

    DayKind(String label, boolean worked) {
        this.label = label;
        this.worked = worked;
    }

    public String label() {
        return label;
    }

    public boolean isWorked() {
        return worked;
    }

    /**
     * Tells whether a day may be of this kind: only a weekend day can be worked to make up, only a weekday can be given
     * off in compensation or by a swap, and a holiday falls where it falls.
     */
    public boolean fits(LocalDate day) {
        return switch (this) {
            case HOLIDAY -> true;
            case COMPENSATION, SWAPPED_DAY_OFF -> !isWeekend(day);
            case MAKE_UP_WORKING_DAY -> isWeekend(day);
        };
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
