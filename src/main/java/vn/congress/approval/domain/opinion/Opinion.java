package vn.congress.approval.domain.opinion;

import java.time.Instant;
import vn.congress.approval.domain.agency.Desk;

/**
 * One answer in a round.
 *
 * @param content empty only when the answer is plain agreement
 */
public record Opinion(
        long id, long round, Desk respondent, Answer answer, String content, String account, Instant at) {}
