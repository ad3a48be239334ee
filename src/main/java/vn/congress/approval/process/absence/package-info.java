/** The process of an absence: one clock until it begins, one until it is over. No right hangs on them. */
@NullMarked
package vn.congress.approval.process.absence;

import org.jspecify.annotations.NullMarked;
