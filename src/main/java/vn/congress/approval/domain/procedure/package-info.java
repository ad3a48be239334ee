/**
 * The order in which a dossier is drafted, signed, appraised, decided and issued, and who may not do two of these: read
 * off the journal, so that it holds by whatever way a step was reached.
 */
@NullMarked
package vn.congress.approval.domain.procedure;

import org.jspecify.annotations.NullMarked;
