package vn.congress.approval.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Makes a name wait after each wrong password, whether or not such an account exists.
 *
 * <p>It keeps the same times as the engine, which counts for accounts only and across restarts; so a stranger cannot
 * tell from the answers which names are real.
 */
@Component
class FailedAttempts {

    private static final int NAMES_KEPT = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final Clock clock;
    private final Waiting waiting;
    private final Map<String, Attempts> byName = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Attempts> eldest) {
            return size() > NAMES_KEPT;
        }
    });

    FailedAttempts(Clock clock, Waiting waiting) {
        this.clock = clock;
        this.waiting = waiting;
    }

    boolean mustWait(String name) {
        var attempts = byName.get(name);
        return attempts != null && clock.instant().isBefore(attempts.waitsUntil());
    }

    void failed(String name) {
        var now = clock.instant();
        byName.compute(name, (key, known) -> {
            var count = known == null || now.isAfter(known.waitsUntil().plus(FORGOTTEN_AFTER)) ? 1 : known.count() + 1;
            return new Attempts(count, now.plus(waiting.after(count)));
        });
    }

    void succeeded(String name) {
        byName.remove(name);
    }

    private record Attempts(int count, Instant waitsUntil) {}

    /** How long to wait after how many wrong passwords: the engine's own settings. */
    record Waiting(int baseSeconds, int factor, int longestSeconds) {

        Duration after(int count) {
            var seconds = Math.min(baseSeconds * Math.pow(factor, count - 1.0), longestSeconds);
            return Duration.ofSeconds((long) seconds);
        }
    }
}
