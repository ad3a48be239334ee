/**
 * The engine's side of waits: the daily look for circles, and the mark by which lists of steps find them.
 *
 * <p>Everything here is package-private but the name of the mark.
 */
@NullMarked
package vn.congress.approval.process.waits;

import org.jspecify.annotations.NullMarked;
