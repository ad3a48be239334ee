/**
 * The engine's side of {@code processes/situation/situation.bpmn} and of its table of routes.
 *
 * <p>{@code SituationModel} is the contract with the model. Delegates and listeners only translate: what was handed in,
 * one use case, what gateways and timers read.
 */
@NullMarked
package vn.congress.approval.process.situation;

import org.jspecify.annotations.NullMarked;
