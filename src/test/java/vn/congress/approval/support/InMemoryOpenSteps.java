package vn.congress.approval.support;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.congress.approval.application.OpenStep;
import vn.congress.approval.application.OpenSteps;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskCode;

/** Open steps in memory; who sits where and who sees everything is said beforehand. */
public final class InMemoryOpenSteps implements OpenSteps {

    private final Map<String, OpenStep> steps = new LinkedHashMap<>();
    private final Map<String, Set<Desk>> desks = new LinkedHashMap<>();
    private final Set<String> seeingEverything = new LinkedHashSet<>();

    public void put(OpenStep step) {
        steps.put(step.id(), step);
    }

    public void seat(String account, Desk desk) {
        desks.computeIfAbsent(account, key -> new LinkedHashSet<>()).add(desk);
    }

    public void letSeeEverything(String account) {
        seeingEverything.add(account);
    }

    @Override
    public Optional<OpenStep> visibleTo(String stepId, Actor actor) {
        return Optional.ofNullable(steps.get(stepId))
                .filter(step -> seeingEverything.contains(actor.account()) || sitsAt(step.desk(), actor))
                .map(step -> seenBy(step, actor));
    }

    private OpenStep seenBy(OpenStep step, Actor actor) {
        return new OpenStep(
                step.id(),
                step.key(),
                step.name(),
                step.task(),
                step.desk(),
                step.due(),
                step.returned(),
                step.opinionRound(),
                sitsAt(step.desk(), actor));
    }

    @Override
    public Optional<OpenStep> workableBy(String stepId, Actor actor) {
        return visibleTo(stepId, actor).filter(OpenStep::onActorsDesk);
    }

    @Override
    public List<Line> visibleTo(Collection<String> stepIds, Actor actor) {
        return steps.values().stream()
                .filter(step -> stepIds.contains(step.id()))
                .filter(step -> visibleTo(step.id(), actor).isPresent())
                .map(step -> new Line(step.id(), step.key(), step.name(), step.task(), step.due(), step.returned()))
                .toList();
    }

    @Override
    public List<Line> visibleOf(Collection<TaskCode> tasks, Actor actor) {
        return visibleTo(
                steps.values().stream()
                        .filter(step -> tasks.contains(step.task()))
                        .map(OpenStep::id)
                        .toList(),
                actor);
    }

    private boolean sitsAt(Desk desk, Actor actor) {
        return desks.getOrDefault(actor.account(), Set.of()).contains(desk);
    }
}
