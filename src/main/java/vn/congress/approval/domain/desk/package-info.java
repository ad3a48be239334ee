/**
 * The desks work is laid on, and the roles beside them: the words in which every right is given.
 *
 * <p>A desk is one group of people and the only candidate group of the tasks given to it. Nothing here knows accounts
 * or the engine; who sits where is not decided in code.
 */
@NullMarked
package vn.congress.approval.domain.desk;

import org.jspecify.annotations.NullMarked;
