package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The days everything is counted down to, as the office has set them. */
public interface Milestones {

    /** In the order of their days; none while the office has set none. */
    List<Milestone> all();

    /** Calendar days before the first milestone on which the peak period begins. */
    int peakDaysBefore();

    /** Whether that day is in the peak period: from so many days before the first milestone to the last. */
    default boolean isPeak(LocalDate day) {
        var days = all().stream().map(Milestone::day).sorted().toList();
        return !days.isEmpty()
                && !day.isBefore(days.get(0).minusDays(peakDaysBefore()))
                && !day.isAfter(days.get(days.size() - 1));
    }

    /** The first one on that day or after it. */
    default Optional<Milestone> next(LocalDate day) {
        return all().stream().filter(it -> !it.day().isBefore(day)).findFirst();
    }
}
