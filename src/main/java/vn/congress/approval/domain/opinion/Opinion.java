package vn.congress.approval.domain.opinion;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/**
 * One answer in a round, in its version now.
 *
 * @param id 0 until it is kept
 * @param version counts from 1; an answer may be replaced until the round closes
 * @param content empty only when the answer is plain agreement
 * @param account who wrote it down
 * @param onBehalfOf account of the member, when a secretary wrote down what the member said
 * @param late given after the close: kept, shown, and counted nowhere
 * @param studied working time between the dossier lying before the respondent and the answer
 */
public record Opinion(
        long id,
        long round,
        Desk respondent,
        int version,
        Answer answer,
        String content,
        String account,
        Optional<String> onBehalfOf,
        Instant at,
        boolean late,
        Duration studied) {

    /** Whether it says more than plain agreement, so that somebody must say what became of it. */
    public boolean isComment() {
        return !content.isBlank();
    }
}
