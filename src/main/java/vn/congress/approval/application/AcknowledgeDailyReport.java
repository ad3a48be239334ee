package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.AcknowledgeDailyReportSubmission;
import vn.congress.approval.application.submission.AcknowledgeDailyReportSubmission.Directive;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.notice.NoticeKind;
import vn.congress.approval.domain.notice.Notices;
import vn.congress.approval.domain.report.DailyReports;
import vn.congress.approval.domain.report.DailyReports.Done;
import vn.congress.approval.domain.report.DirectiveTerms;
import vn.congress.approval.domain.task.Assignment;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.CongressTasks;
import vn.congress.approval.domain.task.TaskCode;

/** The Standing Secretary has read a report; each directive becomes a task of its own, all of them or none. */
@Service
public class AcknowledgeDailyReport {

    /** What the journal of such a task says of its beginning. */
    static final String DIRECTIVE = "DIRECTIVE";

    private static final int MOST_NAMED = 20;

    private final DailyReports reports;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final CongressProcess process;
    private final Agencies agencies;
    private final Notices notices;
    private final DirectiveTerms terms;
    private final WorkingDays workingDays;
    private final Clock clock;

    AcknowledgeDailyReport(
            DailyReports reports,
            StepRecords records,
            CongressTasks tasks,
            CongressProcess process,
            Agencies agencies,
            Notices notices,
            DirectiveTerms terms,
            WorkingDays workingDays,
            Clock clock) {
        this.reports = reports;
        this.records = records;
        this.tasks = tasks;
        this.process = process;
        this.agencies = agencies;
        this.notices = notices;
        this.terms = terms;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** @throws Refused when a directive names an unknown agency or a day that is over, each at its field */
    @Transactional
    public List<TaskCode> acknowledge(LocalDate day, Step step, AcknowledgeDailyReportSubmission handedIn) {
        var directives = handedIn.given();
        check(directives);
        var now = clock.instant();
        reports.acknowledge(day, step.actor(), now, handedIn.why());
        reports.add(day, new Done(now, step.actor(), step.id(), handedIn.choice(), handedIn.why()));
        var opened = new ArrayList<TaskCode>();
        for (var directive : directives) {
            opened.add(open(day, step, directive));
        }
        tell(day, directives, opened);
        return opened;
    }

    private void check(List<Directive> directives) {
        var today = workingDays.current().dateOf(clock.instant());
        var problems = new Problems();
        for (var i = 0; i < directives.size(); i++) {
            var field = "directives[" + i + "].";
            problems.addIf(
                    agency(directives.get(i)).isEmpty(),
                    field + "lead",
                    "Không có cơ quan «%s» trong danh mục."
                            .formatted(directives.get(i).lead()));
            problems.addIf(
                    directives.get(i).due().isBefore(today), field + "due", "Thời hạn đã qua, hãy chọn ngày khác.");
        }
        problems.refuse();
    }

    private TaskCode open(LocalDate day, Step step, Directive directive) {
        var assignment = assignment(day, directive);
        if (!assignment.problems().isEmpty()) {
            throw new Refused(assignment.problems());
        }
        var code = assignment.code();
        tasks.add(List.of(CongressTask.planned(assignment)));
        records.add(new Step(code, step.id(), step.actor()), DIRECTIVE, assignment.title());
        process.begin(code);
        reports.opened(day, code);
        return code;
    }

    private Assignment assignment(LocalDate day, Directive directive) {
        var lead = agency(directive).orElseThrow();
        return new Assignment(
                tasks.nextCode(),
                directive.text().strip(),
                terms.workGroup(),
                terms.phase(),
                terms.priority(),
                lead.code(),
                List.of(),
                "Người đứng đầu " + lead.name(),
                directive.due(),
                orElse(directive.deliverable(), terms.deliverable()),
                directive.level(),
                "Báo cáo hằng ngày ngày " + UrgingTexts.day(day),
                List.of(),
                false,
                "Chỉ đạo của Thường trực Ban Bí thư khi xem báo cáo hằng ngày");
    }

    private static String orElse(@Nullable String given, String otherwise) {
        return given == null || given.isBlank() ? otherwise : given.strip();
    }

    private Optional<Agency> agency(Directive directive) {
        return agencies.all().stream()
                .filter(agency -> agency.code().value().equals(directive.lead()))
                .findFirst();
    }

    private void tell(LocalDate day, List<Directive> directives, List<TaskCode> opened) {
        if (opened.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var told = new ArrayList<Notice>();
        for (var i = 0; i < opened.size(); i++) {
            var lead = agency(directives.get(i)).orElseThrow().code();
            var text = "%s: chỉ đạo của Thường trực Ban Bí thư, hạn %s."
                    .formatted(opened.get(i), UrgingTexts.day(directives.get(i).due()));
            for (var desk : List.of(Desk.leadOf(lead), Desk.headOf(lead))) {
                told.add(new Notice(desk, NoticeKind.DAILY_REPORT, Optional.of(opened.get(i)), text, true, now));
            }
        }
        told.add(new Notice(
                Desk.REGISTRY,
                NoticeKind.DAILY_REPORT,
                Optional.empty(),
                "Thường trực Ban Bí thư đã xem báo cáo ngày %s, giao %d việc: %s%s."
                        .formatted(
                                UrgingTexts.day(day),
                                opened.size(),
                                String.join(
                                        ", ",
                                        opened.stream()
                                                .limit(MOST_NAMED)
                                                .map(TaskCode::value)
                                                .toList()),
                                opened.size() > MOST_NAMED ? " …" : ""),
                true,
                now));
        notices.addAll(told);
    }
}
