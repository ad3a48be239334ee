package vn.congress.approval.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.task.TaskState;

/** Lists the finished instances of a model, of all its versions; for who sees everything, which is asked before. */
@Service
public class ListFinished {

    private static final int LONGEST_CODE = 32;
    private static final String OF_TASKS = "congress-task";

    private final FinishedInstances finished;
    private final Agencies agencies;
    private final WorkingDays workingDays;

    ListFinished(FinishedInstances finished, Agencies agencies, WorkingDays workingDays) {
        this.finished = finished;
        this.agencies = agencies;
        this.workingDays = workingDays;
    }

    /**
     * What is looked for; what is blank or missing is not looked for.
     *
     * @param code a part of a task's code, whatever the case
     * @param from first day an instance may have ended on
     * @param to last day
     * @param outcome one of {@link Page#outcomes}
     */
    public record Wanted(
            String code, String agency, @Nullable LocalDate from, @Nullable LocalDate to, String outcome) {}

    /**
     * @param name of the model
     * @param outcomes to choose from
     */
    public record Page(String name, List<Line> lines, int total, List<Choice> outcomes) {}

    /**
     * A finished instance.
     *
     * @param code of its task, or what else the instance is called by; may be empty
     * @param title of its task; empty when it has none in the register
     * @param due the task's due date, where this is the process of the task itself
     * @param took working time from its beginning to its end, in words
     * @param inTime whether the task was concluded on its due date or before; none where that cannot be said
     */
    public record Line(
            String id,
            String code,
            String title,
            String agencyName,
            int version,
            Instant begun,
            Instant ended,
            String took,
            String outcome,
            Optional<LocalDate> due,
            Optional<Boolean> inTime) {}

    /**
     * Those that ended last first.
     *
     * @throws NotFound when there is no such model
     * @throws Refused when there is no such agency or outcome, or the period ends before it begins
     */
    @Transactional(readOnly = true)
    public Page page(String model, Wanted wanted, int offset, int limit) {
        var name = finished.nameOf(model).orElseThrow(Missing::model);
        var outcomes = finished.outcomesOf(model);
        var time = workingDays.current();
        var search = search(model, wanted, outcomes, time);
        return new Page(
                name,
                finished.page(search, offset, limit).stream()
                        .map(line -> shown(line, model, time))
                        .toList(),
                finished.count(search),
                outcomes);
    }

    private FinishedInstances.Search search(String model, Wanted wanted, List<Choice> outcomes, WorkingTime time) {
        var code = wanted.code().strip().toUpperCase(Locale.ROOT);
        var lead = lead(wanted.agency().strip());
        var outcome = wanted.outcome().strip();
        var from = wanted.from();
        var to = wanted.to();
        new Problems()
                .addIf(code.length() > LONGEST_CODE, "code", "Mã nhiệm vụ không dài quá 32 ký tự.")
                .addIf(
                        !wanted.agency().isBlank() && lead.isEmpty(),
                        "agency",
                        "Không có cơ quan này trong danh mục; hãy chọn trong danh sách.")
                .addIf(
                        !outcome.isEmpty()
                                && outcomes.stream().noneMatch(it -> it.code().equals(outcome)),
                        "outcome",
                        "Không có kết quả này; hãy chọn trong danh sách.")
                .addIf(
                        from != null && to != null && to.isBefore(from),
                        "to",
                        "Ngày cuối kỳ phải bằng hoặc sau ngày đầu kỳ.")
                .refuse();
        return new FinishedInstances.Search(
                model,
                code,
                lead,
                Optional.ofNullable(from).map(day -> MeasureSteps.startOf(day, time)),
                Optional.ofNullable(to).map(day -> MeasureSteps.startOf(day.plusDays(1), time)),
                Optional.of(outcome).filter(it -> !it.isEmpty()));
    }

    private Optional<AgencyCode> lead(String code) {
        return agencies.all().stream()
                .map(Agency::code)
                .filter(agency -> agency.value().equals(code))
                .findFirst();
    }

    private static Line shown(FinishedInstances.Line line, String model, WorkingTime time) {
        var ofTask = line.task().filter(task -> model.equals(OF_TASKS));
        return new Line(
                line.id(),
                line.businessKey(),
                line.task().map(FinishedInstances.OfTask::title).orElse(""),
                line.task().map(FinishedInstances.OfTask::leadName).orElse(""),
                line.version(),
                line.begun(),
                line.ended(),
                Labels.workingTime(time.openBetween(line.begun(), line.ended()), time.day()),
                line.outcome(),
                ofTask.map(FinishedInstances.OfTask::due),
                ofTask.filter(task -> task.state() == TaskState.CONCLUDED)
                        .map(task -> !time.dateOf(line.ended()).isAfter(task.due())));
    }
}
