package vn.congress.approval.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** What reaches a desk: one digest a day, and between digests what could not wait. */
public interface Digests {

    /** Writes notices down, in the order given; one that cannot wait is a digest of its own, whose ids come back. */
    List<Long> enter(Collection<Notice> notices);

    /** Makes of everything that waits one digest a desk, or adds it to the one that desk has for the day. */
    void gather(LocalDate day, Instant at);

    /** Those of the desks, newest first. */
    List<Digest> of(Collection<Desk> desks, String account, int offset, int limit);

    Optional<Digest> find(long id, Collection<Desk> desks, String account);

    int count(Collection<Desk> desks);

    /** How many of the desks' digests the account has not read. */
    int unread(Collection<Desk> desks, String account);

    /** The account has read the desks' digests up to that one. */
    void read(Collection<Desk> desks, String account, long upTo, Instant at);

    /** The first lines of each of the digests, in order. */
    List<Line> lines(Collection<Long> digests, int mostEach);

    /** Lines of one digest. */
    List<Line> linesOf(long digest, int offset, int limit);

    /**
     * One message to a desk.
     *
     * @param day the day of a daily digest; empty for a notice that could not wait
     * @param lines how many it has
     */
    record Digest(long id, Desk desk, Optional<LocalDate> day, Instant at, int lines, boolean read) {}

    /** A line of a digest. */
    record Line(long digest, NoticeKind kind, Optional<TaskCode> task, String text, Instant at) {}
}
