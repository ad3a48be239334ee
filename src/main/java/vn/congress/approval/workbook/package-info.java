/**
 * Plan files as xlsx, in and out.
 *
 * <p>What comes in was written by anybody: it is read as a stream, within limits of its own, without following
 * anything it points to. No formula is ever computed, and none is ever written.
 */
@NullMarked
package vn.congress.approval.workbook;

import org.jspecify.annotations.NullMarked;
