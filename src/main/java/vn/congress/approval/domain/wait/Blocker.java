package vn.congress.approval.domain.wait;

/**
 * Somebody others wait on.
 *
 * @param tasks how many tasks wait on it, directly or by way of others; each counted once
 */
public record Blocker(WaitNode node, int tasks) {}
