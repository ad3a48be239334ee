package vn.congress.approval.domain.conclusion;

import java.time.Instant;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What was concluded on a task, as issued.
 *
 * @param number continuous from 1 per type
 * @param level the level on whose behalf it is signed
 */
public record Conclusion(
        TaskCode task,
        ConclusionType type,
        int number,
        Level level,
        String content,
        String issuedBy,
        Instant issuedAt) {

    /** Number and symbol as printed: {@code 07-TB/TBTCPV}; numbers below ten get a zero. */
    public String numberAndSymbol() {
        return "%02d-%s/TBTCPV".formatted(number, type.symbol());
    }
}
