package vn.congress.approval.process.engine;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.calendar.WorkingDays;

/** Lengths of time as models and tables write them; see the package for the notation. */
@Component
public final class Durations {

    private final WorkingDays workingDays;

    Durations(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** @throws IllegalArgumentException when the text is no length of time */
    public Instant after(String text, Instant from) {
        return Step.parse(text.strip())
                .map(step -> step.after(from, workingDays.current()))
                .orElseThrow(() -> new IllegalArgumentException("Not a length of time: " + text));
    }
}
