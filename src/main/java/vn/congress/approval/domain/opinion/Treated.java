package vn.congress.approval.domain.opinion;

import java.time.Instant;

/**
 * What became of an answer, and why.
 *
 * @param version of the answer it speaks of; an answer replaced since has nothing said of it
 * @param revision counts from 1 with every change of this row; 0 until it is kept
 * @param account who wrote it down
 */
public record Treated(
        long opinion, int version, int revision, Treatment treatment, String why, String account, Instant at) {}
