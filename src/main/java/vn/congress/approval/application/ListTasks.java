package vn.congress.approval.application;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.task.TaskState;

/**
 * Lists the register: all of it for who sees everything, else what one's agency leads and what lies on one's desk at
 * this moment. Each line names the steps whose dossier the reader may open.
 */
@Service
public class ListTasks {

    /** Of a task before many members, so many steps are named. */
    private static final int STEPS = 5;

    private static final int LONGEST_TEXT = 200;

    private final TaskRegister register;
    private final OpenSteps steps;
    private final Agencies agencies;
    private final DesksOfPerson desks;

    ListTasks(TaskRegister register, OpenSteps steps, Agencies agencies, DesksOfPerson desks) {
        this.register = register;
        this.steps = steps;
        this.agencies = agencies;
        this.desks = desks;
    }

    /** A page of the register, and how many tasks there are altogether. */
    public record Page(List<Line> tasks, int total) {}

    /**
     * A task on one line.
     *
     * @param level at which it is decided
     * @param trackOnly only whether it is done is written about it
     * @param steps those of its open steps that the reader may see, five at most
     */
    public record Line(
            String code,
            String title,
            Dossier.Body lead,
            String workGroup,
            Choice phase,
            Choice priority,
            Choice level,
            LocalDate originalDue,
            LocalDate due,
            Choice state,
            boolean trackOnly,
            Optional<Instant> concludedAt,
            List<OpenNow> steps) {}

    /**
     * An open step.
     *
     * @param dossier where its dossier is read
     */
    public record OpenNow(String id, String step, String stepName, String dossier) {}

    /**
     * @param agency code of the lead agency, empty for any
     * @param state name of a {@link TaskState}, empty for any
     * @param text part of the code or the title; how it is spelt does not matter
     * @throws Refused when there is no such agency or state, or the text is too long
     */
    @Transactional(readOnly = true)
    public Page page(String agency, String state, String text, int offset, int limit, Person person) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("q", "Nội dung tìm tối đa %d ký tự.".formatted(LONGEST_TEXT));
        }
        var search = new TaskRegister.Search(
                person.seesEverything() ? Optional.empty() : Optional.of(reader(person)),
                agency(agency),
                state(state),
                text.strip());
        var found = register.page(search, offset, limit);
        var open = steps.visibleOf(found.stream().map(TaskRegister.Entry::code).toList(), person.actor()).stream()
                .collect(groupingBy(OpenSteps.Line::task));
        return new Page(
                found.stream()
                        .map(entry -> line(entry, open.getOrDefault(entry.code(), List.of())))
                        .toList(),
                register.count(search));
    }

    private TaskRegister.Reader reader(Person person) {
        var leads = person.agencies(agencies.all()).stream()
                .filter(it -> person.groups().contains(Desk.leadOf(it).id())
                        || person.groups().contains(Desk.headOf(it).id()))
                .collect(Collectors.toSet());
        return new TaskRegister.Reader(leads, desks.of(person));
    }

    private static Line line(TaskRegister.Entry task, List<OpenSteps.Line> open) {
        return new Line(
                task.code().value(),
                task.title(),
                Dossier.Body.of(task.lead()),
                task.workGroup(),
                Choice.of(task.phase()),
                Choice.of(task.priority()),
                Choice.of(task.level()),
                task.originalDue(),
                task.due(),
                Choice.of(task.state()),
                task.trackOnly(),
                task.concludedAt(),
                open.stream()
                        .limit(STEPS)
                        .map(step -> new OpenNow(
                                step.id(), step.key(), step.name(), "/api/tasks/%s/dossier".formatted(step.id())))
                        .toList());
    }

    private Optional<AgencyCode> agency(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(agencies.all().stream()
                .map(it -> it.code())
                .filter(it -> it.value().equals(code.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("agency", "Không có cơ quan này trong danh mục; xem danh mục cơ quan.")));
    }

    private static Optional<TaskState> state(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(TaskState.values())
                .filter(it -> it.name().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "state",
                        "Trạng thái phải là một trong: "
                                + Arrays.stream(TaskState.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
