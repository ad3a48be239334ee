package vn.congress.approval.domain.situation;

import vn.congress.approval.domain.authority.Level;

/**
 * The way a situation goes, as the table said it. Times are written as in models: {@code P0DT4H} working hours,
 * {@code PT4H} hours by the clock, {@code P1D} working days.
 *
 * @param level who decides first; the head of the agency when the agency handles it by itself
 * @param decisionTime how long each level has to decide
 * @param handlingTime how long the agency has, where a directive names no hours
 * @param reminderTime after how long the highest level is told again
 * @param tableVersion which version of the table said so
 * @param rule id of the rule that matched
 */
public record SituationRoute(
        RouteKind kind,
        Level level,
        String decisionTime,
        String handlingTime,
        String reminderTime,
        int tableVersion,
        String rule) {

    public SituationRoute {
        if ((kind == RouteKind.HANDLED) != (level == Level.AGENCY_HEAD)) {
            throw new IllegalArgumentException(
                    "The agency handles what its head may decide, and nothing else: " + rule);
        }
        if (kind == RouteKind.ASKED && level.compareTo(Level.SECRETARIAT) < 0) {
            throw new IllegalArgumentException("Only the Secretariat and the Politburo are asked: " + rule);
        }
    }
}
