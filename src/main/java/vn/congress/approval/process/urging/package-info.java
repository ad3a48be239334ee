/**
 * The engine's side of {@code processes/urging/urging.bpmn} and its tables; its contract is {@code UrgingModel}.
 *
 * <p>One bell a working day, not a timer for every rung of every task: what is due is found by set-based questions, a
 * batch a transaction.
 */
@NullMarked
package vn.congress.approval.process.urging;

import org.jspecify.annotations.NullMarked;
