package vn.congress.approval.application;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.ConsolidationSheets.Format;
import vn.congress.approval.application.ConsolidationTable.Fact;
import vn.congress.approval.application.ConsolidationTable.Line;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Tally;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.opinion.Treatments.Filter;
import vn.congress.approval.domain.opinion.Treatments.Part;
import vn.congress.approval.domain.opinion.Treatments.Progress;
import vn.congress.approval.domain.task.CongressTasks;

/** Hands out what a round said and what became of it as a table, in the form such tables are submitted. */
@Service
public class ExportConsolidation {

    /** Read at once; the longest answers together take a few megabytes. */
    private static final int PAGE = 25;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final OpenSteps steps;
    private final CongressTasks tasks;
    private final Opinions opinions;
    private final Treatments treatments;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final List<ConsolidationSheets> sheets;
    private final Clock clock;

    public ExportConsolidation(
            OpenSteps steps,
            CongressTasks tasks,
            Opinions opinions,
            Treatments treatments,
            Agencies agencies,
            WorkingDays workingDays,
            List<ConsolidationSheets> sheets,
            Clock clock) {
        this.steps = steps;
        this.tasks = tasks;
        this.opinions = opinions;
        this.treatments = treatments;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.sheets = sheets;
        this.clock = clock;
    }

    /**
     * The table of a round; its answers are read only while it is written.
     *
     * @throws NotFound when the step is not for the actor to see, the round is none of its task, or is still kept from
     *     those it asks
     */
    @Transactional(readOnly = true)
    public ConsolidationTable of(String stepId, long roundId, Actor actor) {
        var step = steps.visibleTo(stepId, actor).orElseThrow(Missing::step);
        var all = opinions.of(step.task());
        var discretion = Discretion.at(step, actor, all);
        var round = all.stream()
                .filter(it -> it.id() == roundId)
                .filter(discretion::shows)
                .findFirst()
                .orElseThrow(Missing::round);
        var task = tasks.find(step.task()).orElseThrow(Missing::step).assignment();
        return new ConsolidationTable(
                task.code().value(),
                task.title(),
                "Vòng xin ý kiến %s, lần %d".formatted(round.kind().label(), round.number()),
                facts(round, actor),
                lines(round, Part.IN_TIME),
                lines(round, Part.LATE));
    }

    public void write(ConsolidationTable table, Format format, OutputStream out) {
        sheets.stream()
                .filter(it -> it.format() == format)
                .findFirst()
                .orElseThrow()
                .write(table, out);
    }

    private List<Fact> facts(OpinionRound round, Actor actor) {
        var tally = opinions.tally(round);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Thời gian", time(round)));
        facts.add(new Fact("Quy tắc", round.rules()));
        round.urgency()
                .ifPresent(it -> facts.add(
                        new Fact("Việc khẩn", "%s (duyệt: %s)".formatted(it.reason(), Labels.account(it.approver())))));
        facts.add(new Fact("Kết quả", standing(tally, round)));
        facts.add(new Fact("Kiểm đếm", tally.verdict().label()));
        round.casting()
                .ifPresent(it -> facts.add(new Fact(
                        "Chủ trì quyết định",
                        "%s: %s (%s)"
                                .formatted(
                                        it.inFavour() ? "Thống nhất" : "Không thống nhất",
                                        it.reason(),
                                        Labels.account(it.chair())))));
        facts.add(new Fact("Tiếp thu, giải trình", handled(treatments.progress(round.id()))));
        facts.add(new Fact("Lập bảng", "%s, %s".formatted(moment(clock.instant()), Labels.account(actor.account()))));
        return facts;
    }

    private String time(OpinionRound round) {
        return "gửi %s; bảo đảm đến %s; %s"
                .formatted(
                        moment(round.openedAt()),
                        moment(round.minimumEndsAt()),
                        round.closedAt()
                                .map(closed -> "kết thúc " + moment(closed))
                                .orElseGet(() -> "hạn " + moment(round.closesAt())));
    }

    private static String standing(Tally tally, OpinionRound round) {
        var words = new StringJoiner("; ");
        words.add("hỏi ý kiến %d, trả lời %d (cần ít nhất %d)"
                .formatted(tally.asked(), tally.answered(), tally.quorum()));
        words.add("thống nhất %d".formatted(tally.agreed()));
        words.add("thống nhất, có ý kiến bổ sung %d".formatted(tally.agreedWithComments()));
        words.add("không thống nhất %d".formatted(tally.disagreed()));
        if (tally.silent() > 0) {
            words.add("không trả lời %d (%s)"
                    .formatted(tally.silent(), round.silence().label()));
        }
        if (tally.late() > 0) {
            words.add("gửi muộn %d (không tính)".formatted(tally.late()));
        }
        words.add("tính là thống nhất %d (cần ít nhất %d)".formatted(tally.inFavour(), tally.majority()));
        return words.toString();
    }

    private static String handled(Progress progress) {
        return "đã ghi kết quả %d/%d ý kiến"
                .formatted(progress.comments() - progress.unresolved(), progress.comments());
    }

    private String moment(Instant moment) {
        return MOMENT.format(moment.atZone(clock.getZone()));
    }

    private Iterable<Line> lines(OpinionRound round, Part part) {
        var bodies = agencies.all();
        var day = workingDays.current().day();
        return () -> IntStream.iterate(0, offset -> offset + PAGE)
                .mapToObj(offset -> treatments.page(round.id(), Filter.of(part), offset, PAGE))
                .takeWhile(page -> !page.isEmpty())
                .flatMap(List::stream)
                .map(comment -> line(comment, bodies, day))
                .iterator();
    }

    private Line line(Comment comment, List<Agency> bodies, Duration day) {
        var opinion = comment.opinion();
        return new Line(
                Labels.respondent(opinion.respondent(), bodies),
                opinion.answer().label(),
                remarks(opinion),
                Labels.workingTime(opinion.studied(), day),
                opinion.content(),
                comment.treated().map(Treated::treatment).map(it -> it.label()).orElse(""),
                comment.treated().map(Treated::why).orElse(""));
    }

    private String remarks(Opinion opinion) {
        return Stream.of(
                        moment(opinion.at()),
                        opinion.late() ? "gửi muộn" : "",
                        opinion.version() > 1 ? "đã thay %d lần".formatted(opinion.version() - 1) : "",
                        opinion.onBehalfOf().isPresent() ? "thư ký ghi thay: " + opinion.account() : "")
                .filter(remark -> !remark.isEmpty())
                .reduce((one, next) -> one + "; " + next)
                .orElse("");
    }
}
