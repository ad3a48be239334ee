/**
 * Who may see and work what in the engine: a task belongs to the desk that is its candidate group.
 *
 * <p>Rights to tasks are never written as rows; they follow from the desk, so they end with the task. Everything that
 * is not a task stays with the engine's own authorizations, which {@link
 * vn.congress.approval.process.engine.rights.StandingRights} writes at start-up. No process model is named here except
 * by its key, and no account is created here.
 */
@NullMarked
package vn.congress.approval.process.engine.rights;

import org.jspecify.annotations.NullMarked;
