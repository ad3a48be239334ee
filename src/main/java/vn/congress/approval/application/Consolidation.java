package vn.congress.approval.application;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.Treatments;

/** Which round a step consolidates, and whether that is done. */
@Service
class Consolidation {

    private static final Map<String, RoundKind> CONSOLIDATED = Map.of(
            "UserTask_ConsolidateOpinions", RoundKind.AGENCIES,
            "UserTask_ConsolidateComments", RoundKind.POLITBURO);

    private final Opinions opinions;
    private final Treatments treatments;

    Consolidation(Opinions opinions, Treatments treatments) {
        this.opinions = opinions;
        this.treatments = treatments;
    }

    /** The last closed round of the kind that such a step consolidates; none for any other step. */
    static Optional<OpinionRound> roundAt(String step, List<OpinionRound> rounds) {
        return Optional.ofNullable(CONSOLIDATED.get(step)).flatMap(kind -> rounds.stream()
                .filter(round -> round.kind() == kind && !round.isOpen())
                .reduce((before, after) -> after));
    }

    /** Comments of which nobody has said what becomes of them are a problem with {@code comments}. */
    void check(Step step) {
        var unresolved = roundAt(step.id(), opinions.of(step.task()))
                .map(round -> treatments.progress(round.id()).unresolved())
                .orElse(0);
        new Problems()
                .addIf(unresolved > 0, "comments", "Còn %d ý kiến chưa ghi kết quả tiếp thu.".formatted(unresolved))
                .refuse();
    }
}
