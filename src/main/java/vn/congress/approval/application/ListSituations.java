package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationRoute;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;

/** Shows the situations, those still open first. */
@Service
public class ListSituations {

    private final Situations situations;
    private final TaskCards cards;
    private final Clock clock;

    ListSituations(Situations situations, TaskCards cards, Clock clock) {
        this.situations = situations;
        this.cards = cards;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Line> page(Optional<SituationState> state, int offset, int limit) {
        var found = situations.page(state, offset, limit);
        var titles = cards.of(found.stream().map(Situation::code).toList()).stream()
                .collect(Collectors.toMap(TaskCard::code, Function.identity()));
        return found.stream().map(situation -> line(situation, titles)).toList();
    }

    public int count(Optional<SituationState> state) {
        return situations.count(state);
    }

    private Line line(Situation situation, Map<TaskCode, TaskCard> titles) {
        var now = clock.instant();
        var card = Optional.ofNullable(titles.get(situation.code()));
        return new Line(
                situation.code().value(),
                card.map(TaskCard::title).orElse(""),
                card.map(it -> it.lead().name()).orElse(""),
                Choice.of(situation.severity()),
                Choice.of(situation.state()),
                situation.route().map(way -> Choice.of(way.kind())),
                Choice.of(situation.level()),
                situation.affected().map(TaskCode::value),
                situation.reportedAt(),
                situation.due(),
                situation.due().map(due -> SituationTexts.left(due, now)),
                situation.due().filter(now::isAfter).isPresent(),
                situation.route().map(SituationRoute::rule),
                situation.route().map(SituationRoute::tableVersion));
    }

    /**
     * A situation on one line.
     *
     * @param route which way the table sent it; empty until then
     * @param level who decides now, or decided last
     * @param due when the open step is due
     * @param left how long is left of it, or how long it has been late, in words
     */
    public record Line(
            String code,
            String title,
            String lead,
            Choice severity,
            Choice state,
            Optional<Choice> route,
            Choice level,
            Optional<String> affected,
            Instant reportedAt,
            Optional<Instant> due,
            Optional<String> left,
            boolean overdue,
            Optional<String> rule,
            Optional<Integer> tableVersion) {}
}
