/**
 * Rounds in which agencies or Politburo members are asked, and what they answered.
 */
@NullMarked
package vn.congress.approval.domain.opinion;

import org.jspecify.annotations.NullMarked;
