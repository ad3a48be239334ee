/**
 * Who waits on whom, read as a graph.
 *
 * <p>The only place that knows JGraphT. It reports what it finds; what follows from it is decided elsewhere.
 */
@NullMarked
package vn.congress.approval.waitgraph;

import org.jspecify.annotations.NullMarked;
