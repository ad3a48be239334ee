package vn.congress.approval.domain.opinion;

/** The rules now in force, as the office has written them. */
@FunctionalInterface
public interface RoundRuleTable {

    /** @throws IllegalStateException when the table has no rules for that kind, or impossible ones */
    RoundRules of(RoundKind kind);
}
