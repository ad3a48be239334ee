package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

@Label("Numbers passed over")
class GapsPropertiesTest {

    private static final Instant NOW = Instant.parse("2026-01-07T02:00:00Z");

    @Property
    void are_known_until_they_appear_in_whatever_order(
            @ForAll @Size(max = 40) @UniqueElements List<@LongRange(min = 1, max = 60) Long> order,
            @ForAll @IntRange(min = 1, max = 20) int ranges) {
        var gaps = new Gaps();
        var missing = new TreeSet<Long>();
        var last = 0L;
        for (var number : order) {
            if (number > last) {
                gaps.found(last + 1, number - 1, NOW);
                LongStream.range(last + 1, number).forEach(missing::add);
                last = number;
            } else {
                gaps.filled(number);
                missing.remove(number);
            }
            var asked = gaps.ranges(ranges);
            var end = last;
            assertThat(asked).hasSizeLessThanOrEqualTo(ranges);
            assertThat(missing)
                    .allMatch(it -> asked.stream().anyMatch(range -> range.from() <= it && it <= range.to()));
            assertThat(asked).allMatch(range -> range.to() <= end);
            if (ranges == 20 && asked.size() < 20) {
                assertThat(asked.stream()
                                .flatMapToLong(range -> LongStream.rangeClosed(range.from(), range.to()))
                                .boxed())
                        .as("nothing is asked for twice while there are few gaps")
                        .containsExactlyElementsOf(missing);
            }
        }
        gaps.forget(NOW.plusSeconds(1));
        assertThat(gaps.ranges(ranges)).isEmpty();
    }
}
