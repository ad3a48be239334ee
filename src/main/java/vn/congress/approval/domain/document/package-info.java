/**
 * Papers of a dossier and their versions; a version never changes once it is there.
 */
@NullMarked
package vn.congress.approval.domain.document;

import org.jspecify.annotations.NullMarked;
