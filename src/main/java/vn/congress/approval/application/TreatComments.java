package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Treated;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.opinion.Treatments;

/** Whoever consolidates a round says what becomes of a comment, or of several at once, and why. */
@Service
public class TreatComments {

    private static final int MOST_AT_ONCE = 500;
    private static final int LONGEST_WHY = 20_000;

    private final OpenSteps steps;
    private final Opinions opinions;
    private final Treatments treatments;
    private final Agencies agencies;
    private final CommentLines lines;
    private final Clock clock;

    public TreatComments(
            OpenSteps steps,
            Opinions opinions,
            Treatments treatments,
            Agencies agencies,
            CommentLines lines,
            Clock clock) {
        this.steps = steps;
        this.opinions = opinions;
        this.treatments = treatments;
        this.agencies = agencies;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * What becomes of some comments.
     *
     * @param treatment name of a {@link Treatment}
     */
    public record Wanted(@Nullable List<Seen> comments, @Nullable String treatment, @Nullable String why) {}

    /** A comment as it was shown: which version of it, and which revision of what became of it. */
    public record Seen(long id, int version, int revision) {}

    /**
     * How far the consolidation has come, and the comments as they stand now, without their contents.
     */
    public record Done(int comments, int unresolved, List<CommentPage.Line> lines) {}

    /**
     * @throws NotFound when the step is not on a desk of the actor's
     * @throws Refused naming everything that is missing, and comments that are not of the round the step consolidates
     * @throws Conflict when somebody else has changed one of them since it was shown; nothing is kept then
     */
    @Transactional
    public Done treat(String stepId, long roundId, Actor actor, Wanted wanted) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var all = opinions.of(step.task());
        var round = all.stream().filter(it -> it.id() == roundId).findFirst().orElseThrow(Missing::round);
        if (Consolidation.roundAt(step.key(), all).filter(round::equals).isEmpty()) {
            throw new Refused("round", "Chỉ ghi kết quả tiếp thu ở bước tổng hợp, cho vòng vừa kết thúc.");
        }
        return treat(round, actor, wanted);
    }

    private Done treat(OpinionRound round, Actor actor, Wanted wanted) {
        var problems = new Problems();
        var seen = wanted.comments() == null ? List.<Seen>of() : wanted.comments();
        var treatment = treatment(wanted.treatment());
        var why = wanted.why() == null ? "" : wanted.why().strip();
        problems.addIf(seen.isEmpty() || seen.stream().anyMatch(Objects::isNull), "comments", "Phải chọn ý kiến.");
        problems.addIf(seen.size() > MOST_AT_ONCE, "comments", "Mỗi lần ghi tối đa %d ý kiến.".formatted(MOST_AT_ONCE));
        problems.addIf(treatment.isEmpty(), "treatment", "Phải chọn kết quả tiếp thu.");
        problems.addIf(why.isEmpty(), "why", "Phải ghi giải trình: tiếp thu thế nào, hoặc vì sao không.");
        problems.addIf(
                why.length() > LONGEST_WHY,
                "why",
                "Giải trình dài %d ký tự, tối đa %d.".formatted(why.length(), LONGEST_WHY));
        problems.refuse();

        var asShown = seen.stream().collect(Collectors.toMap(Seen::id, Function.identity(), (one, same) -> same));
        var kept = treatments.find(round.id(), asShown.keySet());
        checkTheyBelong(asShown, kept);
        checkNothingChanged(asShown, kept);
        var now = clock.instant();
        var changes = kept.stream()
                .map(it -> new Treated(
                        it.opinion().id(),
                        it.opinion().version(),
                        it.revision(),
                        treatment.orElseThrow(),
                        why,
                        actor.account(),
                        now))
                .toList();
        if (!treatments.set(changes)) {
            throw new Conflict("Có người khác vừa ghi kết quả cùng lúc; hãy xem lại rồi ghi lại.");
        }
        return done(round, asShown);
    }

    private static Optional<Treatment> treatment(@Nullable String name) {
        return Stream.of(Treatment.values())
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    private static void checkTheyBelong(Map<Long, Seen> asShown, List<Comment> kept) {
        var found = kept.stream().map(it -> it.opinion().id()).collect(Collectors.toSet());
        var strange = asShown.keySet().stream()
                .filter(id -> !found.contains(id))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        if (!strange.isEmpty()) {
            throw new Refused("comments", "Không thuộc vòng này: ý kiến số " + strange + ".");
        }
    }

    private void checkNothingChanged(Map<Long, Seen> asShown, List<Comment> kept) {
        var bodies = agencies.all();
        var changed = kept.stream()
                .filter(it -> !isAsShown(it, asShown))
                .map(it -> "«" + Labels.respondent(it.opinion().respondent(), bodies) + "»")
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw new Conflict(
                    "Có người khác vừa ghi kết quả cho ý kiến của " + changed + "; hãy xem lại rồi ghi lại.");
        }
    }

    private static boolean isAsShown(Comment comment, Map<Long, Seen> asShown) {
        var seen = asShown.get(comment.opinion().id());
        return seen != null && seen.version() == comment.opinion().version() && seen.revision() == comment.revision();
    }

    private Done done(OpinionRound round, Map<Long, Seen> asShown) {
        var progress = treatments.progress(round.id());
        return new Done(
                progress.comments(),
                progress.unresolved(),
                lines.withoutContents(treatments.find(round.id(), asShown.keySet())));
    }
}
