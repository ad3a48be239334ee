package vn.congress.approval.domain.opinion;

/**
 * A declaration that a round need not keep the guaranteed days.
 *
 * @param approver account of who declared it
 */
public record Urgency(String approver, String reason) {}
