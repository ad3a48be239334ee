/**
 * The engine's side of {@code processes/politburo-review/politburo-review.bpmn}; its contract is
 * {@code PolitburoReviewModel}.
 */
@NullMarked
package vn.congress.approval.process.politburoreview;

import org.jspecify.annotations.NullMarked;
