/**
 * The engine's side of {@code processes/escalation/escalation.bpmn}; its contract is {@code EscalationModel}.
 */
@NullMarked
package vn.congress.approval.process.escalation;

import org.jspecify.annotations.NullMarked;
