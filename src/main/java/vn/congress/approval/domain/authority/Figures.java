package vn.congress.approval.domain.authority;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a report declares of its size, as far as it decides who may decide. Each may be missing.
 *
 * @param budgetMillions money, in millions of đồng
 * @param people how many people are called upon
 * @param agencies how many agencies take part
 */
public record Figures(Optional<Integer> budgetMillions, Optional<Integer> people, Optional<Integer> agencies) {

    /** The most any of them may be. */
    public static final int MOST = 1_000_000_000;

    public static final Figures NONE = new Figures(Optional.empty(), Optional.empty(), Optional.empty());

    public Figures {
        if (Stream.of(budgetMillions, people, agencies)
                .flatMap(Optional::stream)
                .anyMatch(figure -> figure < 0 || figure > MOST)) {
            throw new IllegalArgumentException("A figure is between 0 and " + MOST);
        }
    }

    public static Figures of(@Nullable Integer budgetMillions, @Nullable Integer people, @Nullable Integer agencies) {
        return new Figures(
                Optional.ofNullable(budgetMillions), Optional.ofNullable(people), Optional.ofNullable(agencies));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** These figures, with those that are stated now in the place of the old ones. */
    public Figures updatedBy(Figures stated) {
        return new Figures(
                stated.budgetMillions.or(() -> budgetMillions),
                stated.people.or(() -> people),
                stated.agencies.or(() -> agencies));
    }

    /** Such as {@code kinh phí 1.200 triệu đồng, huy động 300 người}; empty when there are none. */
    public String inWords() {
        var words = new ArrayList<String>();
        budgetMillions.ifPresent(it -> words.add("kinh phí " + grouped(it) + " triệu đồng"));
        people.ifPresent(it -> words.add("huy động " + grouped(it) + " người"));
        agencies.ifPresent(it -> words.add(grouped(it) + " cơ quan tham gia"));
        return String.join(", ", words);
    }

    private static String grouped(int figure) {
        return String.format(Locale.ROOT, "%,d", figure).replace(',', '.');
    }
}
