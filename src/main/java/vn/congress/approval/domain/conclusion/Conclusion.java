package vn.congress.approval.domain.conclusion;

import java.time.Instant;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.task.TaskCode;

/**
 * What was concluded on a task, as issued.
 *
 * @param number continuous from 1 within its series
 * @param level the level that decided
 * @param signature on whose behalf it is signed and by which post
 * @param content the effective text
 */
public record Conclusion(
        TaskCode task,
        Series series,
        int number,
        Level level,
        Signature signature,
        String content,
        String issuedBy,
        Instant issuedAt) {

    /** Issued under a number. */
    public static Conclusion issued(NewConclusion drawnUp, int number) {
        return new Conclusion(
                drawnUp.task(),
                drawnUp.series(),
                number,
                drawnUp.level(),
                drawnUp.signature(),
                drawnUp.content(),
                drawnUp.issuedBy(),
                drawnUp.issuedAt());
    }

    public ConclusionType type() {
        return series.type();
    }

    /** Number and symbol as printed: {@code 07-TB/TW}. */
    public String numberAndSymbol() {
        return series.symbol(number);
    }

    /** All but its number. */
    public record NewConclusion(
            TaskCode task,
            Series series,
            Level level,
            Signature signature,
            String content,
            String issuedBy,
            Instant issuedAt) {}
}
