package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.Milestone;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.board.TaskStanding;

/** Shows tasks on a line of time: when each began, when it was due at first, when it is due now, when it was done. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ShowTimeline {

    private final Standings standings;
    private final Milestones milestones;
    private final BoardLines lines;
    private final BoardSight sight;

    ShowTimeline(Standings standings, Milestones milestones, BoardLines lines, BoardSight sight) {
        this.standings = standings;
        this.milestones = milestones;
        this.lines = lines;
        this.sight = sight;
    }

    /**
     * A page, and how many there are altogether.
     *
     * @param today the day it is in the office
     */
    public record Page(List<Line> lines, List<Milestone> milestones, LocalDate today, int total) {}

    /** @param began nothing while the task is only planned */
    public record Line(
            String code,
            String title,
            String agency,
            String agencyName,
            String status,
            String statusLabel,
            List<BoardLine.Marked> marks,
            Optional<Instant> began,
            LocalDate originalDue,
            LocalDate due,
            Optional<Instant> concludedAt,
            Optional<String> processInstance) {}

    public Page page(BoardAsked asked, int offset, int limit, Person person) {
        var day = sight.now();
        var found = Board.list(standings.now(), day, sight.limited(asked.filter(), person));
        var from = Math.min(offset, found.size());
        var shown = found.subList(from, Math.min(from + limit, found.size()));
        var codes = shown.stream().map(TaskStanding::code).toList();
        var begun = standings.begunAt(codes);
        var told = lines.of(shown, day);
        return new Page(
                told.stream()
                        .map(line -> new Line(
                                line.code(),
                                line.title(),
                                line.agency(),
                                line.agencyName(),
                                line.status(),
                                line.statusLabel(),
                                line.marks(),
                                Optional.ofNullable(
                                        begun.get(new vn.congress.approval.domain.task.TaskCode(line.code()))),
                                line.originalDue(),
                                line.due(),
                                line.concludedAt(),
                                line.processInstance()))
                        .toList(),
                milestones.all(),
                day.day(),
                found.size());
    }
}
