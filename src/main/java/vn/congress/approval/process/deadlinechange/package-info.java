/**
 * The engine's side of {@code processes/deadline-change/deadline-change.bpmn}; its contract is
 * {@code DeadlineChangeModel}.
 */
@NullMarked
package vn.congress.approval.process.deadlinechange;

import org.jspecify.annotations.NullMarked;
