/**
 * The engine's side of {@code processes/congress-task/congress-task.bpmn}.
 *
 * <p>{@code CongressTaskModel} is the contract with the model: every id and variable the two share is named there and
 * nowhere else. Delegates and listeners only translate: what was handed in, one use case, what gateways read. A rule an
 * agency would recognise belongs in {@code domain}.
 */
@NullMarked
package vn.congress.approval.process.congresstask;

import org.jspecify.annotations.NullMarked;
