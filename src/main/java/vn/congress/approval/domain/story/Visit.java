package vn.congress.approval.domain.story;

import java.time.Instant;
import java.util.Optional;

/**
 * Once a process was at an element of its model.
 *
 * @param order tells which of two that began at the same moment began first
 * @param part whether it is one of several done side by side that together are one visit of the element
 * @param dropped whether it was left without having been done
 */
public record Visit(String element, Instant begun, Optional<Instant> ended, long order, boolean part, boolean dropped) {

    boolean beganBefore(Visit other) {
        return begun.isBefore(other.begun) || (begun.equals(other.begun) && order < other.order);
    }

    /** Whether its end can have been what the other began with. */
    boolean leadsTo(Visit other) {
        return !dropped
                && beganBefore(other)
                && ended.filter(end -> !end.isAfter(other.begun)).isPresent();
    }
}
