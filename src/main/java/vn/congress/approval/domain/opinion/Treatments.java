package vn.congress.approval.domain.opinion;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/** What became of the answers of a round. */
public interface Treatments {

    /**
     * Puts each in the place of what was seen of it, whose revision it bears; 0 when there was nothing.
     *
     * @return false when one of them was changed by somebody else meanwhile; none may be kept then, so roll back
     */
    boolean set(List<Treated> treated);

    /** Answers of a round with what became of them, in the order they were first given. */
    List<Comment> page(long round, Filter filter, int offset, int limit);

    int count(long round, Filter filter);

    /** Those of the answers that belong to the round. */
    List<Comment> find(long round, Collection<Long> opinions);

    Progress progress(long round);

    /**
     * How far a consolidation has come.
     *
     * @param comments in time; plain agreement is none
     * @param unresolved those of them of which nobody has said what becomes of them
     * @param late answers after the close, of which nobody has to say anything
     */
    record Progress(int comments, int unresolved, int late) {}

    /**
     * Which answers are meant.
     *
     * @param words sought in the content, whatever the case; empty for any
     * @param named whose answers are meant too when there are words, for their names contain them
     */
    record Filter(Part part, Optional<Answer> answer, String words, List<Desk> named) {

        public static Filter of(Part part) {
            return new Filter(part, Optional.empty(), "", List.of());
        }
    }

    /** A part of the answers of a round. */
    enum Part {
        ALL,
        IN_TIME,
        UNRESOLVED,
        LATE
    }
}
