package vn.congress.approval.process.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Many things in pieces. What one command writes, the engine compares with itself: thousands at once take minutes. */
public final class Pieces {

    /** As many ids as one question names. */
    public static final int READ_AT_ONCE = 1_000;

    /** As many rows as one command changes. */
    public static final int WRITTEN_AT_ONCE = 200;

    private Pieces() {}

    public static <T> List<List<T>> of(Collection<T> all, int length) {
        var list = List.copyOf(all);
        var pieces = new ArrayList<List<T>>();
        for (var from = 0; from < list.size(); from += length) {
            pieces.add(list.subList(from, Math.min(from + length, list.size())));
        }
        return pieces;
    }
}
