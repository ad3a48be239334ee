package vn.congress.approval.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ProposeTaskSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/** One new task enters the register outside a plan file. */
@Service
public class ProposeTask {

    private final StepRecords records;
    private final CongressTasks tasks;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final Clock clock;

    ProposeTask(StepRecords records, CongressTasks tasks, Agencies agencies, WorkingDays workingDays, Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @return the task as registered; its process is the one being started
     * @throws Refused when it lacks one of the "6 rõ", or names an agency, code or prerequisite that does not fit
     */
    @Transactional
    public BeginTask.Begun propose(Actor actor, ProposeTaskSubmission handedIn) {
        var problems = new Problems();
        var code = code(handedIn, problems);
        var lead = agency(handedIn.lead(), "lead", problems);
        var coordinators = orEmpty(handedIn.coordinators()).stream()
                .flatMap(it -> agency(it, "coordinators", problems).stream())
                .toList();
        var prerequisites = prerequisites(handedIn, problems);
        problems.addIf(
                handedIn.due().isBefore(workingDays.current().dateOf(clock.instant())),
                "due",
                "Thời hạn đã qua, hãy chọn ngày khác.");
        problems.refuse();

        var assignment = new Assignment(
                code.orElseGet(tasks::nextCode),
                handedIn.title().strip(),
                handedIn.workGroup().strip(),
                handedIn.phase(),
                handedIn.priority(),
                lead.orElseThrow(),
                coordinators,
                handedIn.accountableHead().strip(),
                handedIn.due(),
                handedIn.deliverable().strip(),
                handedIn.plannedLevel(),
                handedIn.basis().strip(),
                prerequisites,
                Boolean.TRUE.equals(handedIn.trackOnly()),
                handedIn.note() == null ? "" : handedIn.note().strip());
        if (!assignment.problems().isEmpty()) {
            throw new Refused(assignment.problems());
        }
        tasks.add(List.of(CongressTask.planned(assignment)));
        tasks.beginOnce(assignment.code());
        records.add(new Step(assignment.code(), "StartEvent_TaskProposed", actor), handedIn);
        return new BeginTask.Begun(tasks.find(assignment.code()).orElseThrow(), tasks.isHeldBack(assignment.code()));
    }

    private Optional<TaskCode> code(ProposeTaskSubmission handedIn, Problems problems) {
        var text = handedIn.code();
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!TaskCode.isWellFormed(text.strip())) {
            problems.add("code", "Mã nhiệm vụ phải viết hoa, không dấu cách, ví dụ NV-041.");
            return Optional.empty();
        }
        var code = new TaskCode(text.strip());
        problems.addIf(
                code.namesASituation(),
                "code",
                "Mã bắt đầu bằng " + TaskCode.SITUATIONS + " dành cho tình huống phát sinh; hãy dùng mã khác.");
        problems.addIf(tasks.find(code).isPresent(), "code", "Mã nhiệm vụ này đã có trong sổ.");
        return Optional.of(code);
    }

    private Optional<AgencyCode> agency(String text, String field, Problems problems) {
        var found = agencies.all().stream()
                .map(Agency::code)
                .filter(code -> code.value().equals(text))
                .findFirst();
        problems.addIf(found.isEmpty(), field, "Không có cơ quan «" + text + "» trong danh mục.");
        return found;
    }

    private List<TaskCode> prerequisites(ProposeTaskSubmission handedIn, Problems problems) {
        var found = new ArrayList<TaskCode>();
        for (var text : orEmpty(handedIn.prerequisites())) {
            var code = Optional.of(text.strip()).filter(TaskCode::isWellFormed).map(TaskCode::new);
            if (code.flatMap(tasks::find).isPresent()) {
                found.add(code.get());
            } else {
                problems.add("prerequisites", "Không có nhiệm vụ «" + text + "» trong sổ.");
            }
        }
        return found;
    }

    private static List<String> orEmpty(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts;
    }
}
