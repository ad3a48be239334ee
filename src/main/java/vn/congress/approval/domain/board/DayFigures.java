package vn.congress.approval.domain.board;

import java.time.LocalDate;

/**
 * What a day ended with.
 *
 * @param total tasks there were
 * @param open of them not concluded and not withdrawn
 * @param opened those that came into the register on that day
 * @param concluded those concluded on that day
 * @param overdue open and late when the day ended
 * @param escalated tasks of which something lay before a higher level when the day ended
 */
public record DayFigures(LocalDate day, int total, int open, int opened, int concluded, int overdue, int escalated) {}
