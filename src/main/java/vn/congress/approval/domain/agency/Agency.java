package vn.congress.approval.domain.agency;

/** A body that tasks are given to; the name is the one plan files use. */
public record Agency(AgencyCode code, String name) {}
