package vn.congress.approval.domain.absence;

import java.time.LocalDate;

/** How many days after its first an absence may last; configuration ({@code congress.substitution.longest-days}). */
public record LongestAbsence(int days) {

    public LongestAbsence {
        if (days < 1) {
            throw new IllegalArgumentException("An absence lasts a day at least: " + days);
        }
    }

    public LocalDate lastDay(LocalDate from) {
        return from.plusDays(days);
    }
}
