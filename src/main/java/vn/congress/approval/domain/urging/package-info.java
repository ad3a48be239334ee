/**
 * Who is reminded of a task, when and how loudly, and what has stood still too long: counted in working days, never on a
 * day off. No figure is written here; ladders and limits are tables of the office.
 */
@NullMarked
package vn.congress.approval.domain.urging;

import org.jspecify.annotations.NullMarked;
