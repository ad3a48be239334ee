package vn.congress.approval.application;

import java.util.List;

/**
 * What a round said and what became of it, to be written into a file.
 *
 * @param facts what is known of the round, in the order they are read
 * @param inTime read as it is gone through, a few at a time
 * @param late answers that count nowhere
 */
public record ConsolidationTable(
        String code, String title, String round, List<Fact> facts, Iterable<Line> inTime, Iterable<Line> late) {

    /** One thing known of a round. */
    public record Fact(String name, String value) {}

    /** An answer and what became of it; empty where nothing was said. */
    public record Line(
            String respondent,
            String answer,
            String remarks,
            String studied,
            String content,
            String treatment,
            String why) {}
}
