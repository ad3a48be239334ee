/**
 * What tests of any ring may lean on: databases of both makes, a clock that stands, the calendar of 2026.
 *
 * <p>No assertions and no mocks.
 */
@NullMarked
package vn.congress.approval.support;

import org.jspecify.annotations.NullMarked;
