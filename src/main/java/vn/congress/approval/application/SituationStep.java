package vn.congress.approval.application;

import java.time.Instant;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Situation;

/**
 * What the model has to know of the next step of a situation.
 *
 * @param kind which way it goes
 * @param desk where it is decided
 * @param lead whose head handles it
 * @param due when the step is due
 * @param over when the office does something about the step by itself; later than {@code due} only at the top
 */
public record SituationStep(RouteKind kind, Desk desk, AgencyCode lead, Instant due, Instant over) {

    static SituationStep of(Situation situation, AgencyCode lead, Instant due, Instant over) {
        return new SituationStep(situation.way().kind(), Situation.deskOf(situation.level(), lead), lead, due, over);
    }
}
