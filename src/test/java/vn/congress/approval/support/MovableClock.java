package vn.congress.approval.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A clock on the office's wall that stands still until a test moves it. */
public final class MovableClock extends Clock {

    public static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Hands hands;
    private final ZoneId zone;

    private MovableClock(Hands hands, ZoneId zone) {
        this.hands = hands;
        this.zone = zone;
    }

    /** Stands at a local time of the office, such as {@code 2026-01-07T09:00}. */
    public static MovableClock at(String local) {
        return new MovableClock(new Hands(moment(local)), OFFICE);
    }

    /** The moment of a local time of the office. */
    public static Instant moment(String local) {
        return LocalDateTime.parse(local).atZone(OFFICE).toInstant();
    }

    public void moveTo(String local) {
        moveTo(moment(local));
    }

    public void moveTo(Instant moment) {
        hands.now = moment;
    }

    public void advance(Duration step) {
        hands.now = hands.now.plus(step);
    }

    @Override
    public Instant instant() {
        return hands.now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(hands, other);
    }

    /** Shared with the same clock in other zones. */
    private static final class Hands {

        private volatile Instant now;

        private Hands(Instant now) {
            this.now = now;
        }
    }
}
