package vn.congress.approval.application;

import java.util.Optional;

/** The request for another due date that a step decides on. */
@FunctionalInterface
public interface AskedDeadlines {

    /** Empty at every other step. */
    Optional<Dossier.DeadlineAsked> at(OpenStep step);
}
