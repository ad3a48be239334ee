package vn.congress.approval.domain.situation;

/** The table of routes, in the version now in force. Edited without code. */
@FunctionalInterface
public interface SituationRoutes {

    /** @throws IllegalStateException when the table has no row for it, or one that makes no sense */
    SituationRoute of(Situation situation);
}
