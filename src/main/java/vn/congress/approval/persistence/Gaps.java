package vn.congress.approval.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Numbers not seen yet below the last one seen: rows of transactions still open, or taken back. */
final class Gaps {

    private final List<Gap> gaps = new ArrayList<>();

    /** All numbers from the first to the last, both included. */
    record Range(long from, long to) {}

    private record Gap(long from, long to, Instant since) {}

    void clear() {
        gaps.clear();
    }

    /** These were passed over; they lie above every gap known. */
    void found(long from, long to, Instant now) {
        if (from <= to) {
            gaps.add(new Gap(from, to, now));
        }
    }

    /** That number has been seen. */
    void filled(long number) {
        for (var at = 0; at < gaps.size(); at++) {
            var gap = gaps.get(at);
            if (gap.from() <= number && number <= gap.to()) {
                gaps.remove(at);
                if (number < gap.to()) {
                    gaps.add(at, new Gap(number + 1, gap.to(), gap.since()));
                }
                if (gap.from() < number) {
                    gaps.add(at, new Gap(gap.from(), number - 1, gap.since()));
                }
                return;
            }
        }
    }

    /** Nobody is waited for longer than that. */
    void forget(Instant before) {
        gaps.removeIf(gap -> gap.since().isBefore(before));
    }

    /** All numbers missing, in at most so many ranges; the last takes in what lies between the gaps left over. */
    List<Range> ranges(int most) {
        var ranges = new ArrayList<Range>();
        for (var gap : gaps) {
            if (ranges.size() < most) {
                ranges.add(new Range(gap.from(), gap.to()));
            } else {
                ranges.set(most - 1, new Range(ranges.get(most - 1).from(), gap.to()));
            }
        }
        return ranges;
    }
}
