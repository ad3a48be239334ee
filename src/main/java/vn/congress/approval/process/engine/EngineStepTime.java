package vn.congress.approval.process.engine;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.StepTime;
import vn.congress.approval.domain.calendar.WorkingDays;

/** The notation of the engine's timers, for times that come from a table. */
@Component
final class EngineStepTime implements StepTime {

    private final WorkingDays workingDays;

    EngineStepTime(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Override
    public Instant after(Instant from, String length) {
        return Step.parse(length.strip())
                .orElseThrow(() -> new IllegalArgumentException("Not a length of time: " + length))
                .after(from, workingDays.current());
    }
}
