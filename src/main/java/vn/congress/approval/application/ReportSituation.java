package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.ReportSituationSubmission;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Figures;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.situation.Situation;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.task.TaskState;

/** An unexpected situation enters the register as a task of its own, its "6 rõ" filled by rule. */
@Service
public class ReportSituation {

    private static final String STEP = "StartEvent_SituationReported";
    private static final String WORK_GROUP = "Việc phát sinh, tình huống bất thường";
    private static final String DELIVERABLE = "Báo cáo kết quả xử lý tình huống";
    private static final List<Desk> NAME_ANY_AGENCY = List.of(Desk.REGISTRY, Desk.STANDING_BOARD);

    private final StepRecords records;
    private final CongressTasks tasks;
    private final Situations situations;
    private final Agencies agencies;
    private final DesksOfActor desks;
    private final SituationNotices notices;
    private final WorkingDays workingDays;
    private final Clock clock;

    ReportSituation(
            StepRecords records,
            CongressTasks tasks,
            Situations situations,
            Agencies agencies,
            DesksOfActor desks,
            SituationNotices notices,
            WorkingDays workingDays,
            Clock clock) {
        this.records = records;
        this.tasks = tasks;
        this.situations = situations;
        this.agencies = agencies;
        this.desks = desks;
        this.notices = notices;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @return the task as registered
     * @throws Refused when the actor may not report for that agency, or what it disturbs is not in the register
     */
    @Transactional
    public CongressTask report(Actor actor, ReportSituationSubmission handedIn) {
        var problems = new Problems();
        var trackOnly = handedIn.trackOnly() == ReportSituationSubmission.Choice.YES;
        var lead = lead(actor, handedIn, problems);
        var affected = affected(handedIn, trackOnly, problems);
        problems.refuse();

        var situation = new Situation(
                tasks.nextSituationCode(),
                handedIn.severity(),
                handedIn.hoursLeft(),
                handedIn.otherAgencies() == ReportSituationSubmission.Choice.YES,
                handedIn.withinAuthority() == ReportSituationSubmission.Choice.YES,
                affected.map(CongressTask::code),
                actor.account(),
                clock.instant(),
                Optional.empty(),
                Level.AGENCY_HEAD,
                SituationState.REPORTED,
                Optional.empty());
        var task = task(situation, handedIn, lead.orElseThrow(), trackOnly, affected);
        tasks.add(List.of(task));
        situations.add(situation);
        records.add(new Step(situation.code(), STEP, actor), handedIn);
        affected.ifPresent(it -> tellAffected(situation, it, actor));
        return task;
    }

    private CongressTask task(
            Situation situation,
            ReportSituationSubmission handedIn,
            Agency lead,
            boolean trackOnly,
            Optional<CongressTask> affected) {
        var due = workingDays.current().dateOf(situation.damageAt());
        return new CongressTask(
                new Assignment(
                        situation.code(),
                        trackOnly ? SituationTexts.OUTSIDE : strip(handedIn.line()),
                        WORK_GROUP,
                        affected.map(it -> it.assignment().phase()).orElse(Phase.BEFORE),
                        Priority.URGENT,
                        lead.code(),
                        List.of(),
                        headOf(lead),
                        due,
                        DELIVERABLE,
                        Level.AGENCY_HEAD,
                        "Báo cáo tình huống phát sinh của %s lúc %s"
                                .formatted(lead.name(), SituationTexts.moment(situation.reportedAt(), workingDays)),
                        List.of(),
                        trackOnly,
                        strip(handedIn.details())),
                due,
                TaskState.IN_PROGRESS,
                Level.AGENCY_HEAD,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Figures.NONE);
    }

    static String headOf(Agency agency) {
        return "Người đứng đầu " + agency.name();
    }

    /** Whoever works for an agency reports for that agency; the offices above all of them say for which. */
    private Optional<Agency> lead(Actor actor, ReportSituationSubmission handedIn, Problems problems) {
        var seats = desks.of(actor);
        var named = strip(handedIn.lead());
        var any = seats.stream().anyMatch(NAME_ANY_AGENCY::contains);
        var own = agencies.all().stream()
                .filter(agency -> any || worksFor(agency, seats))
                .toList();
        if (own.isEmpty()) {
            problems.add("", "Chỉ cơ quan, Văn phòng tổng hợp và Thường trực Tiểu ban được báo cáo tình huống.");
            return Optional.empty();
        }
        if (named.isEmpty()) {
            problems.addIf(own.size() > 1, "lead", "Phải chọn cơ quan chủ trì xử lý.");
            return Optional.of(own.get(0));
        }
        var found = own.stream().filter(it -> it.code().value().equals(named)).findFirst();
        problems.addIf(
                found.isEmpty(),
                "lead",
                any
                        ? "Không có cơ quan «" + named + "» trong danh mục."
                        : "Đồng chí chỉ báo cáo cho cơ quan của mình; hãy để trống.");
        return found;
    }

    private static boolean worksFor(Agency agency, List<Desk> seats) {
        return seats.contains(Desk.leadOf(agency.code()))
                || seats.contains(Desk.coordinatorOf(agency.code()))
                || seats.contains(Desk.headOf(agency.code()));
    }

    private Optional<CongressTask> affected(ReportSituationSubmission handedIn, boolean trackOnly, Problems problems) {
        var typed = strip(handedIn.affected());
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var found = Optional.of(typed)
                .filter(TaskCode::isWellFormed)
                .map(TaskCode::new)
                .filter(code -> !code.namesASituation())
                .flatMap(tasks::find);
        problems.addIf(found.isEmpty(), "affected", "Không có nhiệm vụ «" + typed + "» trong sổ.");
        problems.addIf(
                !trackOnly && found.filter(it -> it.assignment().trackOnly()).isPresent(),
                "trackOnly",
                "Nhiệm vụ " + typed + " chỉ theo dõi: tình huống của nhiệm vụ này phải báo cáo ngoài hệ thống.");
        return found;
    }

    private void tellAffected(Situation situation, CongressTask affected, Actor actor) {
        var text = "Tình huống %s (%s) ảnh hưởng đến nhiệm vụ này."
                .formatted(situation.code(), situation.severity().label());
        records.add(new Step(affected.code(), STEP, actor), situation.severity().name(), text);
        notices.affected(
                situation,
                affected,
                "Tình huống %s (%s) ảnh hưởng đến nhiệm vụ %s."
                        .formatted(situation.code(), situation.severity().label(), affected.code()));
    }

    private static String strip(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
