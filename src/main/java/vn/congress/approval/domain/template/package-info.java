/**
 * Templates documents are made from, and what may stand in them.
 *
 * <p>Nothing here knows a file format; form rules are in the templates themselves.
 */
@NullMarked
package vn.congress.approval.domain.template;

import org.jspecify.annotations.NullMarked;
