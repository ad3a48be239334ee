package vn.congress.approval.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the answers of a round, with what became of them.
 *
 * @param editable whether who looks may say here what becomes of them
 * @param standing how the round stands; kept from those who are being asked
 * @param comments how many in time say more than plain agreement
 * @param unresolved of how many of those nobody has said what becomes of them
 * @param late how many came after the close
 * @param page the first being 0
 * @param total of all pages
 */
public record CommentPage(
        long round,
        int number,
        Choice kind,
        boolean open,
        boolean editable,
        Optional<Dossier.Standing> standing,
        int comments,
        int unresolved,
        int late,
        int page,
        int size,
        int total,
        List<Line> lines) {

    /**
     * An answer with what became of it.
     *
     * @param whole false when the content was cut, for the page would be too long; ask for the one comment then
     * @param comment whether it says more than plain agreement
     * @param studied working time spent with the dossier, in words
     * @param revision to be sent back by who says what becomes of it
     */
    public record Line(
            long id,
            String respondent,
            String respondentName,
            int version,
            Choice answer,
            String content,
            boolean whole,
            boolean comment,
            String account,
            Optional<String> onBehalfOf,
            Instant at,
            boolean late,
            String studied,
            int revision,
            Optional<Became> treatment) {}

    /**
     * What became of an answer.
     *
     * @param outdated it speaks of a version of the answer that was replaced since
     */
    public record Became(Choice result, String why, String by, Instant at, boolean outdated) {}
}
