/**
 * Tables of consolidated opinions and lists of tasks as xlsx and docx, going out.
 *
 * <p>What people wrote is put into cells as text and nothing else: no formula, no field, no link.
 */
@NullMarked
package vn.congress.approval.table;

import org.jspecify.annotations.NullMarked;
