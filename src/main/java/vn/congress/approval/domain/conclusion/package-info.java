/**
 * What the competent level concluded, its number and symbol.
 */
@NullMarked
package vn.congress.approval.domain.conclusion;

import org.jspecify.annotations.NullMarked;
