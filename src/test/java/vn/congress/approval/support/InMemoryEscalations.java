package vn.congress.approval.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.escalation.Cause;
import vn.congress.approval.domain.escalation.Escalation;
import vn.congress.approval.domain.escalation.Escalations;
import vn.congress.approval.domain.escalation.GivenMandates;
import vn.congress.approval.domain.escalation.Mandate;
import vn.congress.approval.domain.task.TaskCode;

/** Escalations and mandates in memory. */
public final class InMemoryEscalations implements Escalations {

    private final Map<Long, Escalation> escalations = new LinkedHashMap<>();
    private final List<Mandate> mandates = new ArrayList<>();

    @Override
    public void hold(TaskCode task) {}

    @Override
    public long add(Escalation escalation) {
        var number = escalations.size() + 1L;
        escalations.put(number, numbered(escalation, number));
        return number;
    }

    @Override
    public void save(Escalation escalation) {
        escalations.put(escalation.number(), escalation);
    }

    @Override
    public Optional<Escalation> find(long number) {
        return Optional.ofNullable(escalations.get(number));
    }

    @Override
    public Optional<Long> openOn(TaskCode task, String step, Cause cause) {
        return escalations.values().stream()
                .filter(it -> it.isOpen() && it.task().equals(task) && it.step().equals(step) && it.cause() == cause)
                .map(Escalation::number)
                .findFirst();
    }

    @Override
    public List<Open> openOf(TaskCode task) {
        return of(task).stream()
                .filter(Escalation::isOpen)
                .map(it -> new Open(it.number(), it.step(), it.raisedFrom()))
                .toList();
    }

    @Override
    public List<Escalation> page(boolean open, int offset, int limit) {
        return escalations.values().stream()
                .filter(it -> it.isOpen() == open)
                .sorted(Comparator.comparing(Escalation::waitsUntil))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int count(boolean open) {
        return page(open, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Escalation> of(TaskCode task) {
        return escalations.values().stream()
                .filter(it -> it.task().equals(task))
                .toList();
    }

    /** The mandates, as the port of that name gives them. */
    public GivenMandates mandates() {
        return new GivenMandates() {

            @Override
            public void add(Mandate mandate) {
                mandates.add(0, mandate);
            }

            @Override
            public List<Mandate> of(TaskCode task) {
                return mandates.stream().filter(it -> it.task().equals(task)).toList();
            }

            @Override
            public void end(TaskCode task) {
                mandates.removeIf(it -> it.task().equals(task));
            }
        };
    }

    private static Escalation numbered(Escalation escalation, long number) {
        return new Escalation(
                number,
                escalation.task(),
                escalation.cause(),
                escalation.step(),
                escalation.reason(),
                escalation.proposal(),
                escalation.urgent(),
                escalation.raisedBy(),
                escalation.raisedFrom(),
                escalation.raisedAt(),
                escalation.level(),
                escalation.laidAt(),
                escalation.acknowledgement(),
                escalation.question(),
                escalation.waitsUntil(),
                escalation.unansweredSince(),
                escalation.state(),
                escalation.answer(),
                escalation.climbs());
    }
}
