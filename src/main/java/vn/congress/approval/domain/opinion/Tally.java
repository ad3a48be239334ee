package vn.congress.approval.domain.opinion;

import java.util.Map;

/**
 * How a round stands: of so many asked, so many answered in time, and how.
 *
 * @param silent asked, and without an answer in time
 * @param late answers after the close; they are among the silent
 * @param inFavour agreed, with or without comments, and silent where silence agrees
 */
public record Tally(
        int asked,
        int agreed,
        int agreedWithComments,
        int disagreed,
        int silent,
        int late,
        int inFavour,
        int quorum,
        int majority) {

    /** @param inTime answers in time, by what they say; none is the same as zero */
    public static Tally of(OpinionRound round, Map<Answer, Integer> inTime, int late) {
        var agreed = inTime.getOrDefault(Answer.AGREE, 0);
        var withComments = inTime.getOrDefault(Answer.AGREE_WITH_COMMENTS, 0);
        var disagreed = inTime.getOrDefault(Answer.DISAGREE, 0);
        var asked = round.respondents().size();
        var silent = asked - agreed - withComments - disagreed;
        if (silent < 0) {
            throw new IllegalArgumentException("More answers than were asked in round " + round.id());
        }
        var agreeing = round.silence() == Silence.AGREES && !round.isOpen() ? silent : 0;
        return new Tally(
                asked,
                agreed,
                withComments,
                disagreed,
                silent,
                late,
                agreed + withComments + agreeing,
                round.quorum(),
                round.majority());
    }

    public int answered() {
        return asked - silent;
    }

    public Verdict verdict() {
        if (answered() < quorum) {
            return Verdict.NO_QUORUM;
        }
        if (inFavour >= majority) {
            return Verdict.CARRIED;
        }
        return inFavour == disagreed ? Verdict.TIE : Verdict.NOT_CARRIED;
    }
}
