/**
 * The assignment annex as rows, the problems a file can have, and what a file would change.
 */
@NullMarked
package vn.congress.approval.domain.plan;

import org.jspecify.annotations.NullMarked;
