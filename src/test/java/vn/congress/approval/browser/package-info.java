/**
 * People at work in a real browser: what they click, type and see, in the order of the main cycle.
 *
 * <p>Pages are named after what people see on them; nothing here asks the server behind their back.
 */
@NullMarked
package vn.congress.approval.browser;

import org.jspecify.annotations.NullMarked;
