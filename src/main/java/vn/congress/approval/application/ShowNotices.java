package vn.congress.approval.application;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.notice.Digests;
import vn.congress.approval.domain.notice.Digests.Digest;

/** Shows people what the office told their desks, and notes what they have read. */
@Service
public class ShowNotices {

    /** Of a long digest, so many lines are shown in the list. */
    private static final int LINES = 20;

    private final Digests digests;
    private final Agencies agencies;
    private final Seats seats;
    private final Clock clock;

    ShowNotices(Digests digests, Agencies agencies, Seats seats, Clock clock) {
        this.digests = digests;
        this.agencies = agencies;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * A message to a desk.
     *
     * @param day the day of a daily digest; empty for a notice that could not wait
     * @param total how many lines it has; {@code lines} may be fewer
     */
    public record Shown(
            long id,
            String desk,
            String deskName,
            Optional<LocalDate> day,
            Instant at,
            boolean read,
            int total,
            List<Line> lines) {}

    /** A line of it. */
    public record Line(Choice kind, Optional<String> task, String text, Instant at) {}

    @Transactional(readOnly = true)
    public List<Shown> page(List<Desk> desks, Actor actor, int offset, int limit) {
        var page = digests.of(desks, actor.account(), offset, limit);
        var lines = digests.lines(page.stream().map(Digest::id).toList(), LINES).stream()
                .collect(groupingBy(Digests.Line::digest));
        var names = OfficeGroups.desks(agencies.all(), seats);
        return page.stream()
                .map(digest -> shown(
                        digest,
                        lines.getOrDefault(digest.id(), List.of()),
                        names.getOrDefault(digest.desk().id(), digest.desk().id())))
                .toList();
    }

    /**
     * More lines of one message.
     *
     * @throws NotFound when it went to another desk
     */
    @Transactional(readOnly = true)
    public List<Line> lines(long id, List<Desk> desks, Actor actor, int offset, int limit) {
        var digest = digests.find(id, desks, actor.account()).orElseThrow(ShowNotices::missing);
        return digests.linesOf(digest.id(), offset, limit).stream()
                .map(ShowNotices::line)
                .toList();
    }

    public int count(List<Desk> desks) {
        return digests.count(desks);
    }

    public int unread(List<Desk> desks, Actor actor) {
        return digests.unread(desks, actor.account());
    }

    /** The person has read everything up to that message; what comes later stays unread. */
    @Transactional
    public void read(List<Desk> desks, Actor actor, long upTo) {
        digests.read(desks, actor.account(), upTo, clock.instant());
    }

    private static Shown shown(Digest digest, List<Digests.Line> lines, String deskName) {
        return new Shown(
                digest.id(),
                digest.desk().id(),
                deskName,
                digest.day(),
                digest.at(),
                digest.read(),
                digest.lines(),
                lines.stream().map(ShowNotices::line).toList());
    }

    private static Line line(Digests.Line line) {
        return new Line(
                new Choice(line.kind().name(), line.kind().label()),
                line.task().map(Object::toString),
                line.text(),
                line.at());
    }

    private static NotFound missing() {
        return new NotFound("Không tìm thấy thông báo này, hoặc thông báo không gửi cho bàn việc của đồng chí.");
    }
}
