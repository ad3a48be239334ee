package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardFilter;
import vn.congress.approval.domain.board.Counts;
import vn.congress.approval.domain.board.Dimension;
import vn.congress.approval.domain.board.Mark;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standing;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** Shows how all tasks stand, in figures; each of them is as long as the list that it opens. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ShowBoard {

    private final Standings standings;
    private final Milestones milestones;
    private final BoardSight sight;

    ShowBoard(Standings standings, Milestones milestones, BoardSight sight) {
        this.standings = standings;
        this.milestones = milestones;
        this.sight = sight;
    }

    /**
     * The board.
     *
     * @param total all tasks, the sum of all statuses
     * @param counted what percentages are of: without those withdrawn
     * @param by nothing where only the whole was asked for
     */
    public record View(
            Instant at,
            LocalDate day,
            int total,
            int counted,
            List<Figure> statuses,
            Optional<Parts> by,
            List<Figure> marks,
            List<Countdown> milestones) {}

    /** How many tasks that is, and the name by which a list is asked for. */
    public record Figure(String id, String label, int tasks) {}

    public record Parts(List<Part> agency, List<Part> group, List<Part> phase, List<Part> level, List<Part> priority) {}

    /** One line of the board. */
    public record Part(String id, String label, int tasks, Map<Standing, Integer> statuses, Map<Mark, Integer> marks) {}

    /**
     * A milestone.
     *
     * @param daysLeft below nothing when it is over
     * @param openDueBefore open tasks due by that day, the day included
     */
    public record Countdown(String name, LocalDate day, long daysLeft, int workingDaysLeft, int openDueBefore) {}

    /** What the person may see of it. */
    public View show(BoardAsked asked, Person person) {
        return view(sight.limited(asked.filter(), person), true);
    }

    /** The whole of what the person's own agencies lead, whatever else they may see; nothing where they have none. */
    public View own(Person person) {
        return view(sight.own(BoardFilter.ALL, person), false);
    }

    private View view(BoardFilter filter, boolean withParts) {
        var day = sight.now();
        var board = filter.equals(BoardFilter.ALL) ? standings.board(day) : Board.of(standings.now(), day, filter);
        return new View(
                day.moment(),
                day.day(),
                board.all().tasks(),
                board.all().counted(),
                statuses(board.all()),
                withParts ? Optional.of(parts(board)) : Optional.empty(),
                marks(board.all()),
                countdowns(board));
    }

    private static List<Figure> statuses(Counts counts) {
        return Arrays.stream(Standing.values())
                .map(it -> new Figure(it.name(), it.label(), counts.of(it)))
                .toList();
    }

    private static List<Figure> marks(Counts counts) {
        return Arrays.stream(Mark.values())
                .map(it -> new Figure(it.name(), it.label(), counts.of(it)))
                .toList();
    }

    private Parts parts(Board board) {
        var names = sight.agencyNames();
        var groups = new LinkedHashMap<String, String>();
        board.by(Dimension.GROUP).keySet().forEach(group -> groups.put(group, group));
        var phases = new LinkedHashMap<String, String>();
        Arrays.stream(Phase.values()).forEach(it -> phases.put(it.name(), it.label()));
        var levels = new LinkedHashMap<String, String>();
        Arrays.stream(Level.values()).forEach(it -> levels.put(it.name(), it.label()));
        var priorities = new LinkedHashMap<String, String>();
        Arrays.stream(Priority.values()).forEach(it -> priorities.put(it.name(), it.label()));
        names.keySet().retainAll(board.by(Dimension.AGENCY).keySet());
        return new Parts(
                parts(board, Dimension.AGENCY, names),
                parts(board, Dimension.GROUP, groups),
                parts(board, Dimension.PHASE, phases),
                parts(board, Dimension.LEVEL, levels),
                parts(board, Dimension.PRIORITY, priorities));
    }

    private static List<Part> parts(Board board, Dimension dimension, Map<String, String> labels) {
        var counts = board.by(dimension);
        return labels.entrySet().stream()
                .map(it -> part(it.getKey(), it.getValue(), counts.getOrDefault(it.getKey(), Counts.NONE)))
                .toList();
    }

    private static Part part(String id, String label, Counts counts) {
        return new Part(id, label, counts.tasks(), counts.statuses(), counts.marks());
    }

    private List<Countdown> countdowns(Board board) {
        var today = board.day().day();
        return milestones.all().stream()
                .map(it -> new Countdown(
                        it.name(),
                        it.day(),
                        ChronoUnit.DAYS.between(today, it.day()),
                        it.day().isBefore(today)
                                ? 0
                                : board.day().time().calendar().workingDaysUntil(today, it.day()),
                        board.openDueBy(it.day())))
                .toList();
    }
}
