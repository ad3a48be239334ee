package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.Waits;

/** The waits of a task and those on it, for its dossier: one question for both. */
@Service
public class DossierWaits {

    private static final int MOST = 50;

    private final Waits waits;
    private final WorkingDays workingDays;
    private final Clock clock;

    public DossierWaits(Waits waits, WorkingDays workingDays, Clock clock) {
        this.waits = waits;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    record Around(List<Dossier.Waiting> own, List<Dossier.Waiting> others) {}

    Around around(TaskCode task, List<Agency> bodies) {
        var lines = waits.around(task, MOST);
        return new Around(
                lines.stream()
                        .filter(line -> line.entry().task().equals(task))
                        .map(line -> shown(
                                line,
                                line.entry().on().onEvent().isPresent()
                                        ? ""
                                        : line.entry().on().name(),
                                WaitTexts.name(line.entry().on(), bodies)))
                        .toList(),
                lines.stream()
                        .filter(line -> !line.entry().task().equals(task))
                        .map(line -> shown(
                                line,
                                line.entry().task().value(),
                                "Nhiệm vụ %s chờ nhiệm vụ này"
                                        .formatted(line.entry().task())))
                        .toList());
    }

    private Dossier.Waiting shown(WaitLine line, String code, String text) {
        var wait = line.entry();
        var time = workingDays.current();
        var now = clock.instant();
        return new Dossier.Waiting(
                wait.id(),
                code,
                text,
                wait.reason(),
                wait.declaredAt(),
                wait.until(),
                Labels.workingTime(wait.waited(now, time), time.day()),
                Choice.of(wait.state(time.dateOf(now))),
                wait.standstill().isPresent(),
                line.inLoop());
    }
}
