package vn.congress.approval.domain.mail;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Desk;

/**
 * Who is told by mail: whoever holds the step; else everybody at the desk, substitutes too; else, when nobody there can
 * be reached, the head of the agency; else the Central Office. That somebody wants no mail is no reason to tell another.
 */
public final class Addressing {

    private final Map<Desk, List<Addressee>> seats;

    /** @param seats who works at which desk, for all desks of {@link #asked} */
    public Addressing(Map<Desk, List<Addressee>> seats) {
        this.seats = Map.copyOf(seats);
    }

    /** The desks that may come into it for a notice to that one, in the order they are asked. */
    public static List<Desk> asked(Desk desk) {
        return Stream.of(Optional.of(desk), desk.agency().map(Desk::headOf), Optional.of(Desk.REGISTRY))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Each person once. */
    public List<Addressee> of(Desk desk, Collection<Addressee> holders) {
        return Stream.concat(
                        Stream.of(holders),
                        asked(desk).stream().map(it -> seats.getOrDefault(it, List.<Addressee>of())))
                .map(Addressing::reachable)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<Addressee> reachable(Collection<Addressee> people) {
        var once = new LinkedHashMap<String, Addressee>();
        people.stream().filter(Addressee::isReachable).forEach(it -> once.putIfAbsent(it.account(), it));
        return List.copyOf(once.values());
    }
}
