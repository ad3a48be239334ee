package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A task on one line of the board.
 *
 * @param marks each with its name and label
 * @param daysLate in working days; of what is done late, by how many it was late
 * @param waitsFor in words, several after one another; empty when it waits for nothing
 * @param processInstance the latest instance that carries the task, or carried it
 */
public record BoardLine(
        String code,
        String title,
        String agency,
        String agencyName,
        String group,
        String phase,
        String phaseLabel,
        String level,
        String levelLabel,
        String priority,
        String priorityLabel,
        String status,
        String statusLabel,
        List<Marked> marks,
        LocalDate originalDue,
        LocalDate due,
        int daysLate,
        Optional<Instant> concludedAt,
        boolean trackOnly,
        String waitsFor,
        Optional<String> processInstance) {

    public record Marked(String id, String label) {}
}
