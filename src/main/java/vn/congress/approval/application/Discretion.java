package vn.congress.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.opinion.OpinionRound;

/**
 * What a dossier keeps back. Who is being asked sees no other respondent's answer before the round has closed, neither
 * among the answers nor in the journal nor as a paper; an upload is its owner's alone until a step hands it in.
 */
final class Discretion {

    private static final String GIVE_OPINION = "UserTask_GiveOpinion";

    /** Steps that tell what somebody answers, or why they cannot. */
    private static final Set<String> ANSWERING = Set.of(
            GIVE_OPINION,
            AnswerSlip.REPLACED,
            AnswerSlip.GIVEN_LATE,
            RaiseEscalation.STEP,
            "UserTask_AnswerEscalation",
            "UserTask_SupplyMore",
            "ServiceTask_CarryOutAnswer");

    private final Optional<Desk> desk;
    private final Actor actor;
    private final List<OpinionRound> closedToView;

    private Discretion(Optional<Desk> desk, Actor actor, List<OpinionRound> closedToView) {
        this.desk = desk;
        this.actor = actor;
        this.closedToView = closedToView;
    }

    static Discretion at(OpenStep step, Actor actor, List<OpinionRound> rounds) {
        var asked = step.key().equals(GIVE_OPINION);
        return new Discretion(
                Optional.of(step.desk()),
                actor,
                rounds.stream()
                        .filter(round -> asked && round.closedAt().isEmpty())
                        .toList());
    }

    /** For who reads at no step: while a round is open, its answers are between each respondent and the office. */
    static Discretion reading(Actor actor, List<OpinionRound> rounds) {
        return new Discretion(
                Optional.empty(),
                actor,
                rounds.stream().filter(round -> round.closedAt().isEmpty()).toList());
    }

    /** Whether the answers of others in that round, and how it stands, may be seen. */
    boolean shows(OpinionRound round) {
        return closedToView.stream().noneMatch(kept -> kept.id() == round.id());
    }

    /** The one desk whose answer may be seen while those of others may not; none for who reads at no step. */
    Optional<Desk> ownDesk() {
        return desk;
    }

    boolean shows(DocumentVersion version) {
        var own = version.uploadedBy().equals(actor.account());
        return own || (version.handedIn() && !cameWithAnAnswer(version.uploadedAt()));
    }

    /** Why somebody else cannot answer is as good as an answer. */
    boolean shows(ShowEscalations.Shown escalation) {
        return !escalation.step().equals(GIVE_OPINION)
                || closedToView.isEmpty()
                || escalation
                        .raisedFrom()
                        .filter(from ->
                                ownDesk().map(Desk::id).filter(from::equals).isPresent())
                        .isPresent();
    }

    JournalEntry shown(JournalEntry entry) {
        var keptBack = ANSWERING.contains(entry.step())
                && !entry.account().equals(actor.account())
                && isSinceAnOpenRound(entry.at());
        return keptBack
                ? new JournalEntry(
                        entry.task(), entry.at(), entry.account(), entry.step(), "", "", "{}", entry.onBehalfOf())
                : entry;
    }

    /** What was there when the round opened was sent to everybody who is asked. */
    private boolean cameWithAnAnswer(Instant uploaded) {
        return closedToView.stream().anyMatch(round -> uploaded.isAfter(round.openedAt()));
    }

    private boolean isSinceAnOpenRound(Instant moment) {
        return closedToView.stream().anyMatch(round -> !moment.isBefore(round.openedAt()));
    }
}
