package vn.congress.approval.domain.board;

import java.time.LocalDate;

/** A day everything is counted down to. */
public record Milestone(String name, LocalDate day) {

    public Milestone {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A milestone has a name");
        }
    }
}
