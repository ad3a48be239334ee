package vn.congress.approval.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Opinions.Filter;
import vn.congress.approval.domain.opinion.Tally;

/** Describes rounds for reading: how each stands, the first answers, who is silent and what that means. */
@Service
public class ShowRounds {

    private static final int FIRST = 20;
    private static final int EXCERPT = 1_000;

    private final Opinions opinions;
    private final WorkingDays workingDays;

    public ShowRounds(Opinions opinions, WorkingDays workingDays) {
        this.opinions = opinions;
        this.workingDays = workingDays;
    }

    Dossier.Round shown(OpinionRound round, Discretion discretion, List<Agency> bodies) {
        var open = discretion.shows(round);
        var answers = open
                ? opinions.in(round.id(), Filter.ALL, 0, FIRST)
                : discretion.ownDesk().flatMap(desk -> opinions.answerOf(round.id(), desk)).stream()
                        .toList();
        var answered = opinions.answered(round.id());
        var silent = new ArrayList<>(round.respondents());
        silent.removeAll(answered);
        return new Dossier.Round(
                round.id(),
                round.number(),
                Choice.of(round.kind()),
                round.openedAt(),
                round.minimumEndsAt(),
                round.closesAt(),
                round.closedAt(),
                round.rules(),
                round.urgency().map(it -> new Dossier.Urgent(it.approver(), it.reason())),
                open ? Optional.of(standing(round)) : Optional.empty(),
                answers.stream().map(opinion -> answered(opinion, bodies)).toList(),
                answered.size(),
                silent.stream()
                        .limit(FIRST)
                        .map(desk -> new Dossier.Silent(desk.id(), Labels.respondent(desk, bodies)))
                        .toList(),
                silent.size(),
                round.isOpen() ? "Chưa trả lời" : round.silence().label());
    }

    Dossier.Standing standing(OpinionRound round) {
        return standing(opinions.tally(round), round);
    }

    private static Dossier.Standing standing(Tally tally, OpinionRound round) {
        return new Dossier.Standing(
                tally.asked(),
                tally.answered(),
                tally.quorum(),
                tally.agreed(),
                tally.agreedWithComments(),
                tally.disagreed(),
                tally.inFavour(),
                tally.majority(),
                tally.late(),
                tally.verdict().name(),
                tally.verdict().label(),
                round.casting().map(it -> new Dossier.Cast(it.inFavour(), it.reason(), it.chair())));
    }

    private Dossier.Answered answered(Opinion opinion, List<Agency> bodies) {
        var content = opinion.content();
        return new Dossier.Answered(
                opinion.respondent().id(),
                Labels.respondent(opinion.respondent(), bodies),
                opinion.version(),
                Choice.of(opinion.answer()),
                content.substring(0, Math.min(EXCERPT, content.length())),
                content.length() <= EXCERPT,
                opinion.account(),
                opinion.onBehalfOf(),
                opinion.at(),
                opinion.late(),
                Labels.workingTime(opinion.studied(), workingDays.current().day()));
    }
}
