package vn.congress.approval.domain.board;

import java.time.LocalDate;
import java.util.List;

/** How the figures went, day by day. */
public interface BoardHistory {

    /**
     * Each day of the range that is over and whose figures are known, in order; what is counted from
     * {@link Standings#asOf} the day's last moment comes out the same.
     */
    List<DayFigures> days(LocalDate from, LocalDate to);
}
