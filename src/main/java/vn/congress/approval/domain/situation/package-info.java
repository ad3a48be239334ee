/**
 * A situation nobody planned for: who reported it, which way the table of routes sent it, and by when somebody decides
 * and acts. Administrative facts only; what is not for this system is a line that says it was reported outside of it.
 */
@NullMarked
package vn.congress.approval.domain.situation;

import org.jspecify.annotations.NullMarked;
