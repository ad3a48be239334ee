package vn.congress.approval.domain.absence;

/** The table {@code substitution-rules}: what goes along, and with whom. */
@FunctionalInterface
public interface SubstitutionRules {

    /** Who may stand in at desks of that kind; asked for every kind but {@link DeskKind#PERSONAL}. */
    StandIn at(DeskKind kind);
}
