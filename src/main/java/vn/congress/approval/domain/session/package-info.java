/**
 * Sessions of the bodies that decide, the dossiers on their agendas, and the time members are guaranteed to study them.
 */
@NullMarked
package vn.congress.approval.domain.session;

import org.jspecify.annotations.NullMarked;
