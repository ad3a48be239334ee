package vn.congress.approval.application;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Treatments;
import vn.congress.approval.domain.opinion.Treatments.Part;
import vn.congress.approval.domain.opinion.Treatments.Progress;

/** Shows the answers of a round, page by page, with what became of each; to who may see the dossier of the step. */
@Service
public class ShowComments {

    public static final int USUAL_PAGE = 20;

    private static final int LONGEST_PAGE = 100;

    private final OpenSteps steps;
    private final Opinions opinions;
    private final Treatments treatments;
    private final ShowRounds rounds;
    private final Agencies agencies;
    private final CommentLines lines;

    public ShowComments(
            OpenSteps steps,
            Opinions opinions,
            Treatments treatments,
            ShowRounds rounds,
            Agencies agencies,
            CommentLines lines) {
        this.steps = steps;
        this.opinions = opinions;
        this.treatments = treatments;
        this.rounds = rounds;
        this.agencies = agencies;
        this.lines = lines;
    }

    /** Which answers are meant; the three answers speak of those in time. */
    public enum Filter {
        ALL(Part.ALL, Optional.empty()),
        IN_TIME(Part.IN_TIME, Optional.empty()),
        UNRESOLVED(Part.UNRESOLVED, Optional.empty()),
        LATE(Part.LATE, Optional.empty()),
        AGREE(Part.IN_TIME, Optional.of(Answer.AGREE)),
        AGREE_WITH_COMMENTS(Part.IN_TIME, Optional.of(Answer.AGREE_WITH_COMMENTS)),
        DISAGREE(Part.IN_TIME, Optional.of(Answer.DISAGREE));

        private final Part part;
        private final Optional<Answer> answer;

        Filter(Part part, Optional<Answer> answer) {
            this.part = part;
            this.answer = answer;
        }
    }

    /**
     * What somebody wants to see.
     *
     * @param page the first being 0
     * @param words in a content or the name of a respondent, whatever the case; blank for any
     */
    public record Wanted(Filter filter, String words, int page, int size) {

        public Wanted {
            page = Math.max(0, page);
            size = Math.max(1, Math.min(size, LONGEST_PAGE));
        }
    }

    /**
     * @throws NotFound when the step is not for the actor to see, or the round is none of its task
     */
    @Transactional(readOnly = true)
    public CommentPage at(String stepId, long roundId, Actor actor, Wanted wanted) {
        var seen = seen(stepId, roundId, actor);
        return seen.whole() ? page(seen, wanted) : ownAnswer(seen, wanted);
    }

    /**
     * One answer of a round with its whole content.
     *
     * @throws NotFound when the step or the answer is not for the actor to see
     */
    @Transactional(readOnly = true)
    public CommentPage.Line one(String stepId, long roundId, long opinion, Actor actor) {
        var seen = seen(stepId, roundId, actor);
        return treatments.find(roundId, List.of(opinion)).stream()
                .filter(it -> seen.whole() || it.opinion().respondent().equals(seen.desk()))
                .map(lines::whole)
                .findFirst()
                .orElseThrow(Missing::comment);
    }

    /** The round, which of it may be seen, and what may be done. */
    private record Seen(OpinionRound round, boolean whole, Desk desk, boolean editable) {}

    private Seen seen(String stepId, long roundId, Actor actor) {
        var step = steps.visibleTo(stepId, actor).orElseThrow(Missing::step);
        var all = opinions.of(step.task());
        var round = all.stream().filter(it -> it.id() == roundId).findFirst().orElseThrow(Missing::round);
        return new Seen(
                round,
                Discretion.at(step, actor, all).shows(round),
                step.desk(),
                step.onActorsDesk()
                        && Consolidation.roundAt(step.key(), all)
                                .filter(round::equals)
                                .isPresent());
    }

    private CommentPage page(Seen seen, Wanted wanted) {
        var round = seen.round();
        var filter = filter(wanted, round, agencies.all());
        var offset = Math.multiplyFull(wanted.page(), wanted.size());
        var total = treatments.count(round.id(), filter);
        var comments =
                offset < total ? treatments.page(round.id(), filter, (int) offset, wanted.size()) : List.<Comment>of();
        return shown(
                seen,
                Optional.of(rounds.standing(round)),
                treatments.progress(round.id()),
                wanted,
                total,
                lines.of(comments));
    }

    /** Whoever is still being asked sees the own answer and nothing else, not even how many have answered. */
    private CommentPage ownAnswer(Seen seen, Wanted wanted) {
        var own = opinions.answerOf(seen.round().id(), seen.desk()).map(it -> new Comment(it, Optional.empty()));
        return shown(
                seen,
                Optional.empty(),
                new Progress(0, 0, 0),
                wanted,
                own.isPresent() ? 1 : 0,
                wanted.page() == 0 ? lines.of(own.stream().toList()) : List.of());
    }

    private static CommentPage shown(
            Seen seen,
            Optional<Dossier.Standing> standing,
            Progress progress,
            Wanted wanted,
            int total,
            List<CommentPage.Line> lines) {
        var round = seen.round();
        return new CommentPage(
                round.id(),
                round.number(),
                Choice.of(round.kind()),
                round.isOpen(),
                seen.editable(),
                standing,
                progress.comments(),
                progress.unresolved(),
                progress.late(),
                wanted.page(),
                wanted.size(),
                total,
                lines);
    }

    private static Treatments.Filter filter(Wanted wanted, OpinionRound round, List<Agency> bodies) {
        var words = wanted.words().strip();
        var lower = words.toLowerCase(Locale.ROOT);
        var named = words.isEmpty()
                ? List.<Desk>of()
                : round.respondents().stream()
                        .filter(desk -> Labels.respondent(desk, bodies)
                                .toLowerCase(Locale.ROOT)
                                .contains(lower))
                        .toList();
        return new Treatments.Filter(wanted.filter().part, wanted.filter().answer, words, named);
    }
}
