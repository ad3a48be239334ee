/**
 * Who is away, who stands in meanwhile, and what goes along: work does, authority only where the rule allows, a seat
 * never. What somebody may do for somebody else is computed from the days, never granted and taken back.
 */
@NullMarked
package vn.congress.approval.domain.absence;

import org.jspecify.annotations.NullMarked;
