package vn.congress.approval.domain.opinion;

/**
 * What the chair decided when opinions were evenly divided.
 *
 * @param chair account of who decided
 */
public record Casting(boolean inFavour, String reason, String chair) {}
