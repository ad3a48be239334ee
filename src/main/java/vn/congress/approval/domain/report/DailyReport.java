package vn.congress.approval.domain.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a daily report says, all of it as of its cut-off; made anew from the same moments it is the same.
 *
 * @param since the cut-off of the report before
 * @param milestone the next one; empty when none is ahead
 * @param figures empty when they could not be read
 */
public record DailyReport(
        LocalDate day,
        Instant since,
        Instant cutOff,
        Optional<Upcoming> milestone,
        Optional<ReportFigures> figures,
        List<Section> sections) {

    /** The next milestone. */
    public record Upcoming(String name, LocalDate day, int daysLeft, int workingDaysLeft) {}

    /** What people are told when figures could not be read. */
    public static final String NO_FIGURES = "Không lấy được số liệu: Số liệu chung";

    public DailyReport {
        sections = List.copyOf(sections);
    }

    /** Whether every source answered. */
    public boolean isComplete() {
        return figures.isPresent() && sections.stream().allMatch(Section::isComplete);
    }
}
