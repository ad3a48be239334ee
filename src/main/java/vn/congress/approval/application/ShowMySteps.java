package vn.congress.approval.application;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.report.KeptReport;
import vn.congress.approval.domain.task.Risk;

/**
 * Shows people the open steps on their own desks and on those where they stand in, most pressing first. Who sees
 * everything finds here what they have to do, no more.
 */
@Service
public class ShowMySteps {

    private final DeskSteps steps;
    private final Agencies agencies;
    private final Seats seats;
    private final DesksOfPerson desks;

    ShowMySteps(DeskSteps steps, Agencies agencies, Seats seats, DesksOfPerson desks) {
        this.steps = steps;
        this.agencies = agencies;
        this.seats = seats;
        this.desks = desks;
    }

    /**
     * A page of steps.
     *
     * @param risks how many steps there are of each risk, whichever is looked for
     */
    public record Page(List<Shown> steps, List<Counted> risks, int total) {}

    /** How many steps there are of a risk. */
    public record Counted(Risk code, String label, int steps) {}

    /**
     * A step.
     *
     * @param step id of its element in the model
     * @param task the code of the task; missing for a process about none
     * @param title of the task, or of which day the report is; empty for a process about neither
     * @param mine whether the person has taken it
     * @param address where Tasklist opens it
     */
    public record Shown(
            String id,
            String step,
            String stepName,
            Optional<String> task,
            String title,
            Optional<Dossier.Body> lead,
            Optional<Choice> priority,
            String deskName,
            Optional<String> assignee,
            boolean mine,
            Optional<Instant> due,
            Risk risk,
            String riskLabel,
            boolean returned,
            boolean stalled,
            boolean waiting,
            boolean inLoop,
            String address) {}

    /**
     * @param risk name of a {@link Risk}, empty for any
     * @param step id of an element in a model, empty for any
     * @throws Refused when there is no such risk
     */
    @Transactional(readOnly = true)
    public Page page(String risk, String step, int offset, int limit, Person person) {
        var names = OfficeGroups.desks(agencies.all(), seats);
        var search = new DeskSteps.Search(
                desks.of(person), risk(risk), Optional.of(step.strip()).filter(it -> !it.isEmpty()));
        var counts = steps.count(search);
        return new Page(
                steps.page(search, offset, limit).stream()
                        .map(line -> shown(line, names, person))
                        .toList(),
                Arrays.stream(Risk.values())
                        .map(it -> new Counted(it, it.label(), counts.getOrDefault(it, 0)))
                        .toList(),
                counts.entrySet().stream()
                        .filter(it -> search.risk().isEmpty() || search.risk().get() == it.getKey())
                        .mapToInt(Map.Entry::getValue)
                        .sum());
    }

    private static Optional<Risk> risk(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(Risk.values())
                .filter(it -> it.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() ->
                        new Refused("risk", "Chỉ nhận OVERDUE, DUE_SOON, STANDSTILL, ON_COURSE; để trống là tất cả.")));
    }

    private static String title(DeskSteps.Line line) {
        return line.task()
                .map(DeskSteps.Of::title)
                .or(() -> KeptReport.dayOf(line.businessKey()).map(day -> "Báo cáo ngày " + UrgingTexts.day(day)))
                .orElse("");
    }

    private static Shown shown(DeskSteps.Line line, Map<String, String> names, Person person) {
        return new Shown(
                line.id(),
                line.key(),
                line.name(),
                line.task().map(it -> it.code().value()),
                title(line),
                line.task().map(it -> Dossier.Body.of(it.lead())),
                line.task().map(it -> Choice.of(it.priority())),
                names.getOrDefault(line.desk().id(), line.desk().id()),
                line.assignee(),
                line.assignee()
                        .filter(it -> it.equals(person.actor().account()))
                        .isPresent(),
                line.due(),
                line.risk(),
                line.risk().label(),
                line.returned(),
                line.stalled(),
                line.waiting(),
                line.inLoop(),
                Tasklist.stepAt(line.id()));
    }
}
