/**
 * The levels that may decide, lowest first. Which level decides what is a table, not code.
 */
@NullMarked
package vn.congress.approval.domain.authority;

import org.jspecify.annotations.NullMarked;
