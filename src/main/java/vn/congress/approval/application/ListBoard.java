package vn.congress.approval.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.Standings;

/** Lists the tasks behind a figure of the board, those most at risk first. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ListBoard {

    private final Standings standings;
    private final BoardLines lines;
    private final BoardSight sight;

    ListBoard(Standings standings, BoardLines lines, BoardSight sight) {
        this.standings = standings;
        this.lines = lines;
        this.sight = sight;
    }

    /** A page, and how many there are altogether. */
    public record Page(List<BoardLine> lines, int total) {}

    public Page page(BoardAsked asked, int offset, int limit, Person person) {
        var day = sight.now();
        var found = Board.list(standings.now(), day, sight.limited(asked.filter(), person));
        var from = Math.min(offset, found.size());
        return new Page(lines.of(found.subList(from, Math.min(from + limit, found.size())), day), found.size());
    }
}
