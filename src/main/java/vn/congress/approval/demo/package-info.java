/** What only profile {@code demo} has: a plan to try the office on. Nothing depends on it. */
@NullMarked
package vn.congress.approval.demo;

import org.jspecify.annotations.NullMarked;
