/**
 * The one source of every figure: how tasks stand at a moment, and how they are counted. Nothing else counts tasks.
 */
@NullMarked
package vn.congress.approval.domain.board;

import org.jspecify.annotations.NullMarked;
