package vn.congress.approval.application;

import java.time.Instant;

/**
 * A round to be opened.
 *
 * @param latest the end of its latest day
 * @param urgencyAsked whether somebody must first declare that the guaranteed days need not be kept
 */
public record Asking(Instant latest, boolean urgencyAsked) {}
