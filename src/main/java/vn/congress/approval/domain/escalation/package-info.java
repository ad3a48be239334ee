/**
 * What is reported up because it exceeds somebody's authority or has stood still too long, and which level answers.
 */
@NullMarked
package vn.congress.approval.domain.escalation;

import org.jspecify.annotations.NullMarked;
