package vn.congress.approval.domain.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.Counts;
import vn.congress.approval.domain.board.Dimension;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Standing;

/**
 * The figures of a report, counted by the board.
 *
 * @param before the same at the cut-off of the report before
 * @param marks tasks may have several, or none
 */
public record ReportFigures(
        int tasks, int before, List<Count> statuses, List<Count> marks, List<AgencyCounts> agencies) {

    /** Tasks of one kind, now and before. */
    public record Count(String id, String label, int tasks, int before) {}

    /** Tasks of an agency, by the id of their status. */
    public record AgencyCounts(String agency, int tasks, Map<String, Integer> statuses) {

        public AgencyCounts {
            statuses = new LinkedHashMap<>(statuses);
        }
    }

    public ReportFigures {
        statuses = List.copyOf(statuses);
        marks = List.copyOf(marks);
        agencies = List.copyOf(agencies);
    }

    public static ReportFigures of(Board now, Board before) {
        return new ReportFigures(
                now.all().tasks(),
                before.all().tasks(),
                Arrays.stream(Standing.values())
                        .map(it -> new Count(
                                it.name(),
                                it.label(),
                                now.all().of(it),
                                before.all().of(it)))
                        .toList(),
                Arrays.stream(Mark.values())
                        .map(it -> new Count(
                                it.name(),
                                it.label(),
                                now.all().of(it),
                                before.all().of(it)))
                        .toList(),
                now.by(Dimension.AGENCY).entrySet().stream()
                        .map(it -> new AgencyCounts(it.getKey(), it.getValue().tasks(), statuses(it.getValue())))
                        .toList());
    }

    private static Map<String, Integer> statuses(Counts counts) {
        var statuses = new LinkedHashMap<String, Integer>();
        for (var standing : Standing.values()) {
            statuses.put(standing.name(), counts.of(standing));
        }
        return statuses;
    }
}
