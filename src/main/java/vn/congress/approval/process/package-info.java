/**
 * The engine's edge: one package per model, and {@code engine} for what all models share. Nothing outside knows
 * {@code org.camunda}, but {@code signon}, which asks the engine's identity service.
 */
@NullMarked
package vn.congress.approval.process;

import org.jspecify.annotations.NullMarked;
