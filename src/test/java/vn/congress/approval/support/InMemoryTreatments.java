package vn.congress.approval.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatments;

/** What became of answers, in memory. */
public final class InMemoryTreatments implements Treatments {

    private final Opinions opinions;
    private final Map<Long, Treated> kept = new LinkedHashMap<>();

    public InMemoryTreatments(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public boolean set(List<Treated> treated) {
        var unchanged = treated.stream()
                .allMatch(it -> it.revision()
                        == Optional.ofNullable(kept.get(it.opinion()))
                                .map(Treated::revision)
                                .orElse(0));
        if (unchanged) {
            treated.forEach(it -> kept.put(
                    it.opinion(),
                    new Treated(
                            it.opinion(),
                            it.version(),
                            it.revision() + 1,
                            it.treatment(),
                            it.why(),
                            it.account(),
                            it.at())));
        }
        return unchanged;
    }

    @Override
    public List<Comment> page(long round, Filter filter, int offset, int limit) {
        return matching(round, filter).skip(offset).limit(limit).toList();
    }

    @Override
    public int count(long round, Filter filter) {
        return (int) matching(round, filter).count();
    }

    @Override
    public List<Comment> find(long round, Collection<Long> wanted) {
        return all(round).filter(it -> wanted.contains(it.opinion().id())).toList();
    }

    @Override
    public Progress progress(long round) {
        return new Progress(
                (int) all(round)
                        .map(Comment::opinion)
                        .filter(it -> it.isComment() && !it.late())
                        .count(),
                count(round, Filter.of(Part.UNRESOLVED)),
                count(round, Filter.of(Part.LATE)));
    }

    private Stream<Comment> all(long round) {
        return opinions.in(round, Opinions.Filter.ALL, 0, Integer.MAX_VALUE).stream()
                .map(it -> new Comment(it, Optional.ofNullable(kept.get(it.id()))));
    }

    private Stream<Comment> matching(long round, Filter filter) {
        return all(round)
                .filter(it -> switch (filter.part()) {
                    case ALL -> true;
                    case IN_TIME -> !it.opinion().late();
                    case UNRESOLVED -> it.isUnresolved();
                    case LATE -> it.opinion().late();
                })
                .filter(it -> filter.answer().isEmpty()
                        || filter.answer().get() == it.opinion().answer())
                .filter(it -> filter.words().isEmpty() || has(it.opinion(), filter));
    }

    private static boolean has(Opinion opinion, Filter filter) {
        return filter.named().contains(opinion.respondent())
                || opinion.content()
                        .toLowerCase(Locale.ROOT)
                        .contains(filter.words().toLowerCase(Locale.ROOT));
    }
}
