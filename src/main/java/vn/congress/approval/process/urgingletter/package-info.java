/**
 * The engine's side of {@code processes/urging-letter/urging-letter.bpmn}; its contract is {@code UrgingLetterModel}.
 */
@NullMarked
package vn.congress.approval.process.urgingletter;

import org.jspecify.annotations.NullMarked;
