/**
 * What the engine remembers: instances, steps, the ways taken. Its tables are read by plain SQL, a page at a time, and
 * nothing is written. Rights are asked by the use cases.
 */
@NullMarked
package vn.congress.approval.process.history;

import org.jspecify.annotations.NullMarked;
