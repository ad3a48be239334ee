package vn.congress.approval.application;

import java.io.OutputStream;
import java.util.List;

/** Lists of tasks as workbooks. */
@FunctionalInterface
public interface BoardSheets {

    /**
     * Every text stays a text, whatever it looks like.
     *
     * @param heading what the list is of, and as of when
     */
    void write(String heading, List<BoardLine> lines, OutputStream out);
}
