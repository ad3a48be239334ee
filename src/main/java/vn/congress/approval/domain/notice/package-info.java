/**
 * What the office tells people by itself. Notices for one reader and one moment make one digest, never fifty messages.
 */
@NullMarked
package vn.congress.approval.domain.notice;

import org.jspecify.annotations.NullMarked;
