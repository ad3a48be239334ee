package vn.congress.approval.application.submission;

import vn.congress.approval.domain.Problems;

/** What a person hands in with one form. */
public interface Submission {

    /** Adds what is wrong between fields; what is wrong with a field alone is said by its annotations. */
    default void check(Problems problems) {}

    /** The choice made, as gateways read it; empty when the form offers none. */
    default String choice() {
        return "";
    }

    /** Why, in the person's words; empty when the form does not ask. */
    default String why() {
        return "";
    }
}
