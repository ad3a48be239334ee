package vn.congress.approval.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The program's table of authority, and changes of it as people hand them in. */
public final class ATable {

    private ATable() {}

    public static String asShipped() {
        try {
            return Files.readString(Path.of("processes/congress-task/competent-level.dmn"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** From so many millions on, the Standing Board decides. */
    public static byte[] withBoardFrom(int budgetMillions) {
        var cell = "Rule_BoardBudget_budgetMillions\"><text>&gt;= ";
        var changed = asShipped().replace(cell + "1000<", cell + budgetMillions + "<");
        if (changed.equals(asShipped())) {
            throw new AssertionError("The table has another threshold by now");
        }
        return changed.getBytes(StandardCharsets.UTF_8);
    }
}
