package vn.congress.approval.benchmark;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** How long something takes, in words: it is asked some times to warm up and some times to be timed. */
final class Timed {

    private Timed() {}

    /** @param asked gets the number of the run */
    static String of(String what, int warmUp, int runs, IntConsumer asked) {
        IntStream.range(0, warmUp).forEach(asked);
        var times = IntStream.range(0, runs)
                .mapToDouble(run -> {
                    var start = System.nanoTime();
                    asked.accept(run);
                    return (System.nanoTime() - start) / 1_000_000.0;
                })
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "%n%s: p50 %.1f ms, p95 %.1f ms (%d runs)",
                what,
                times[runs / 2],
                times[(int) Math.ceil(runs * 0.95) - 1],
                runs);
    }
}
