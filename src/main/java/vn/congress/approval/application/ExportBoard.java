package vn.congress.approval.application;

import java.io.OutputStream;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.board.Board;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.Standings;

/** Writes the list of tasks behind a figure of the board as a workbook. */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class ExportBoard {

    /** Lines nobody reads through any more, and that are still written in a few seconds. */
    private static final int MOST = 20_000;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/uuuu");

    private final Standings standings;
    private final BoardLines lines;
    private final BoardSheets sheets;
    private final BoardSight sight;

    ExportBoard(Standings standings, BoardLines lines, BoardSheets sheets, BoardSight sight) {
        this.standings = standings;
        this.lines = lines;
        this.sheets = sheets;
        this.sight = sight;
    }

    /** @throws Refused when the list is longer than anybody reads */
    public void export(BoardAsked asked, Person person, OutputStream out) {
        var day = sight.now();
        var found = Board.list(standings.now(), day, sight.limited(asked.filter(), person));
        if (found.size() > MOST) {
            throw new Refused(
                    "",
                    "Danh sách có %,d nhiệm vụ; mỗi lần chỉ xuất tối đa %,d. Hãy lọc bớt rồi xuất lại."
                            .formatted(found.size(), MOST));
        }
        sheets.write("Tình hình nhiệm vụ đến " + at(day), lines.of(found, day), out);
    }

    private static String at(BoardDay day) {
        return MOMENT.format(
                ZonedDateTime.ofInstant(day.moment(), day.time().hours().zone()));
    }
}
