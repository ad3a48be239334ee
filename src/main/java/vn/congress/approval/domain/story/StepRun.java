package vn.congress.approval.domain.story;

import java.time.Instant;
import java.util.Optional;

/** A step that was done: from when it came to its desk until it was completed, and when it was due. */
public record StepRun(String step, Instant begun, Instant done, Optional<Instant> due) {

    boolean isLate() {
        return due.filter(done::isAfter).isPresent();
    }
}
