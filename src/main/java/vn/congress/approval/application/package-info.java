/**
 * What can be done: one class per use case, named by its verb, with the transaction on it.
 *
 * <p>Knows the domain and its ports; never the engine, the web or SQL.
 */
@NullMarked
package vn.congress.approval.application;

import org.jspecify.annotations.NullMarked;
