package vn.congress.approval.application;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Slip;
import vn.congress.approval.domain.opinion.SlipState;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;

/** Shows people the comment forms of their desks, and what was answered on each. */
@Service
public class ShowSlips {

    /** Of an answer's earlier versions, so many are shown. */
    private static final int VERSIONS = 20;

    private static final int EXCERPT = 1_000;
    private static final int LONG_EXCERPT = 20_000;

    private final Opinions opinions;
    private final TaskCards cards;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShowSlips(Opinions opinions, TaskCards cards, Agencies agencies, WorkingDays workingDays, Clock clock) {
        this.opinions = opinions;
        this.cards = cards;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A comment form.
     *
     * @param end when the round closed, or else closes
     * @param mayAnswer whether an answer would be taken here now
     * @param earlier what the answer said before, oldest first, its latest versions
     */
    public record Shown(
            long round,
            String respondent,
            String respondentName,
            String task,
            String title,
            Choice kind,
            int number,
            Instant openedAt,
            Instant closesAt,
            Optional<Instant> closedAt,
            Instant end,
            Choice state,
            boolean mayAnswer,
            Optional<Version> answer,
            List<Version> earlier) {}

    /**
     * One version of an answer.
     *
     * @param whole false when the content is cut off
     * @param studied working time the respondent had, in words
     */
    public record Version(
            int version,
            Choice answer,
            String content,
            boolean whole,
            String account,
            Optional<String> onBehalfOf,
            Instant at,
            boolean late,
            String studied) {}

    /** Those of the desks, newest round first; long answers are cut off. */
    @Transactional(readOnly = true)
    public List<Shown> page(List<Desk> desks, int offset, int limit) {
        var slips = opinions.slipsOf(desks, offset, limit);
        return shown(slips, opinions.answersOn(slips, EXCERPT + 1), EXCERPT, EXCERPT);
    }

    public int count(List<Desk> desks) {
        return opinions.countSlipsOf(desks);
    }

    /**
     * One form with the whole answer.
     *
     * @throws vn.congress.approval.domain.NotFound when nobody at these desks is asked in the round
     */
    @Transactional(readOnly = true)
    public Shown show(long round, String respondent, List<Desk> desks) {
        var slip = desks.stream()
                .filter(desk -> desk.id().equals(respondent))
                .findFirst()
                .flatMap(desk -> opinions.slip(round, desk))
                .orElseThrow(Missing::slip);
        var answer = opinions.answerOf(round, slip.respondent()).stream().toList();
        return shown(List.of(slip), answer, Integer.MAX_VALUE, LONG_EXCERPT).get(0);
    }

    private List<Shown> shown(List<Slip> slips, List<Opinion> answers, int excerpt, int earlierExcerpt) {
        if (slips.isEmpty()) {
            return List.of();
        }
        var replaced = answers.stream().filter(answer -> answer.version() > 1).toList();
        var earlier = opinions.versionsBefore(replaced, VERSIONS, earlierExcerpt + 1);
        var tasks = cards.of(slips.stream().map(Slip::task).distinct().toList()).stream()
                .collect(toMap(TaskCard::code, Function.identity()));
        var bodies = agencies.all();
        return slips.stream()
                .map(slip -> shown(
                        slip,
                        answers.stream().filter(slip::bears).findFirst(),
                        excerpt,
                        earlier.stream()
                                .filter(slip::bears)
                                .sorted(Comparator.comparingInt(Opinion::version))
                                .map(version -> version(version, earlierExcerpt))
                                .toList(),
                        tasks,
                        bodies))
                .toList();
    }

    private Shown shown(
            Slip slip,
            Optional<Opinion> answer,
            int excerpt,
            List<Version> earlier,
            Map<TaskCode, TaskCard> tasks,
            List<Agency> bodies) {
        var state = slip.state(answer, clock.instant());
        var task = Optional.ofNullable(tasks.get(slip.task()));
        var concluded = task.filter(it -> it.state().hasEnded()).isPresent();
        return new Shown(
                slip.round(),
                slip.respondent().id(),
                Labels.respondent(slip.respondent(), bodies),
                slip.task().value(),
                task.map(TaskCard::title).orElse(""),
                Choice.of(slip.kind()),
                slip.number(),
                slip.openedAt(),
                slip.closesAt(),
                slip.closedAt(),
                slip.end(),
                Choice.of(state),
                state == SlipState.OPEN_ANSWERED || (state.takesLateAnswers() && !concluded),
                answer.map(it -> version(it, excerpt)),
                earlier);
    }

    private Version version(Opinion opinion, int excerpt) {
        var content = opinion.content();
        return new Version(
                opinion.version(),
                Choice.of(opinion.answer()),
                content.substring(0, Math.min(excerpt, content.length())),
                content.length() <= excerpt,
                opinion.account(),
                opinion.onBehalfOf(),
                opinion.at(),
                opinion.late(),
                Labels.workingTime(opinion.studied(), workingDays.current().day()));
    }
}
