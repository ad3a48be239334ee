/**
 * The engine's side of {@code processes/opinion-round/opinion-round.bpmn}; its contract is {@code OpinionRoundModel}.
 */
@NullMarked
package vn.congress.approval.process.opinionround;

import org.jspecify.annotations.NullMarked;
