package vn.congress.approval.application;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.story.TakenWay;
import vn.congress.approval.domain.story.Visit;

/** Shows the model an instance runs or ran on, the way it took, how often it was where, and where it is. */
@Service
public class ShowWay {

    private final StoryAccess access;
    private final ProcessHistory history;

    ShowWay(StoryAccess access, ProcessHistory history) {
        this.access = access;
        this.history = history;
    }

    /**
     * @param xml the model in the version of the instance
     * @param flows ids of the sequence flows it went along
     * @param now ids of the elements where it waits; none when it has ended
     */
    public record Way(
            String id, String name, int version, String xml, List<Place> places, Set<String> flows, Set<String> now) {}

    /**
     * An element it has been at.
     *
     * @param times how often; several people asked side by side are once
     * @param parts how many were asked side by side, altogether; 0 where nobody is
     * @param done whether it has ever been left in the ordinary way
     */
    public record Place(String element, int times, int parts, boolean done) {}

    /**
     * @throws NotFound when there is no such instance, or it is not for this person to read
     */
    @Transactional(readOnly = true)
    public Way of(String instance, Person person) {
        var found = access.instance(instance, person);
        var drawing = history.drawing(found);
        return new Way(
                found.id(),
                found.name(),
                found.version(),
                drawing.xml(),
                drawing.visits().stream().collect(Collectors.groupingBy(Visit::element)).entrySet().stream()
                        .map(element -> place(element.getKey(), element.getValue()))
                        .sorted(Comparator.comparing(Place::element))
                        .toList(),
                TakenWay.along(drawing.flows(), drawing.visits()),
                drawing.now());
    }

    private static Place place(String element, List<Visit> visits) {
        var whole = visits.stream().filter(visit -> !visit.part()).toList();
        return new Place(
                element,
                whole.size(),
                visits.size() - whole.size(),
                whole.stream().anyMatch(visit -> visit.ended().isPresent() && !visit.dropped()));
    }
}
