package vn.congress.approval.application;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.congress.approval.application.submission.ASubmissionReader;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.authority.AuthorityTable;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.conclusion.Terms;
import vn.congress.approval.domain.journal.JournalEntry;
import vn.congress.approval.domain.notice.Notice;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions.Planned;
import vn.congress.approval.domain.task.CongressTask;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.support.AuthorityNotices;
import vn.congress.approval.support.InMemoryAuthorityTrail;
import vn.congress.approval.support.InMemoryConclusions;
import vn.congress.approval.support.InMemoryCongressTasks;
import vn.congress.approval.support.InMemoryDocuments;
import vn.congress.approval.support.InMemoryEscalations;
import vn.congress.approval.support.InMemoryJournal;
import vn.congress.approval.support.InMemoryOpinions;
import vn.congress.approval.support.InMemorySessions;
import vn.congress.approval.support.InMemoryWaits;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.NoSilences;
import vn.congress.approval.support.PublicSector;
import vn.congress.approval.support.RecordingEscalations;
import vn.congress.approval.support.RecordingProcess;
import vn.congress.approval.support.SomeAgencies;

/** Everything a use case leans on, in memory, on Wednesday the 7th of January 2026 at nine. */
final class Registers {

    static final Actor SOMEBODY = new Actor("vanthu");

    final InMemoryCongressTasks tasks = new InMemoryCongressTasks();
    final InMemoryDocuments documents = new InMemoryDocuments();
    final InMemoryJournal journal = new InMemoryJournal();
    final InMemoryOpinions opinions = new InMemoryOpinions();
    final InMemoryConclusions conclusions = new InMemoryConclusions(tasks);
    final Terms terms = new Terms(List.of(
            new Terms.Term("XIV", LocalDate.of(2026, 1, 23)), new Terms.Term("XIII", LocalDate.of(2021, 2, 1))));
    final SomeAgencies agencies = new SomeAgencies();
    final RecordingProcess process = new RecordingProcess();
    final WorkingDays workingDays = PublicSector.workingDays();
    final MovableClock clock = MovableClock.at("2026-01-07T09:00");
    final StepRecords records = new StepRecords(journal, documents, ASubmissionReader.make(), clock);
    final InMemoryEscalations escalations = new InMemoryEscalations();
    final RecordingEscalations escalationProcess = new RecordingEscalations();
    final SettleMatters settleMatters = new SettleMatters(
            escalations, escalationProcess, new CloseEscalation(escalations, records), new NoSilences(), clock);
    final Mandates mandates = new Mandates(escalations.mandates(), records, workingDays, clock);
    final InMemoryAuthorityTrail trail = new InMemoryAuthorityTrail();
    final AuthorityNotices authorityNotices = new AuthorityNotices();
    final OrderOfProcedure order = new OrderOfProcedure(journal, tasks);

    final InMemoryWaits waits = new InMemoryWaits(tasks);
    final List<Notice> notices = new ArrayList<>();
    final WaitEndings waitEndings = new WaitEndings(
            waits,
            tasks,
            agencies,
            this::moveDueDate,
            records,
            new WaitNotices(notices::addAll, clock),
            workingDays,
            clock);

    final InMemorySessions sessions = new InMemorySessions(tasks);
    final Agendas agendas = new Agendas(sessions, tasks.cards(agencies), workingDays, clock);
    final PutOnAgenda putOnAgenda = new PutOnAgenda(sessions, agendas, tasks, opinions, () -> 5, records);

    /** Settling levels by a table that says so. */
    AuthorityRecords authority(AuthorityTable table) {
        return new AuthorityRecords(records, tasks, table, trail, authorityNotices, clock);
    }

    /** A session of the Politburo on that day at eight. */
    long session(String day) {
        return sessions.plan(new Planned(
                        SessionKind.POLITBURO,
                        LocalDate.parse(day),
                        LocalTime.of(8, 0),
                        "",
                        "",
                        "tonghop",
                        clock.instant()))
                .id();
    }

    /** Enters tasks as they stand in a plan. */
    void enter(CongressTask... planned) {
        tasks.add(List.of(planned));
    }

    /** Enters tasks and gives them to their agencies. */
    void give(CongressTask... planned) {
        enter(planned);
        for (var task : planned) {
            tasks.beginOnce(task.code());
        }
    }

    CongressTask task(String code) {
        return tasks.find(new TaskCode(code)).orElseThrow();
    }

    List<JournalEntry> journalOf(String code) {
        return journal.of(new TaskCode(code));
    }

    /** Journals steps of a task, each as {@code step}, {@code step:OUTCOME} or {@code step:OUTCOME@account}. */
    void happened(String code, String... steps) {
        for (var step : steps) {
            var parts = step.split("[:@]");
            var account = step.contains("@") ? parts[parts.length - 1] : "he-thong-cu";
            var outcome = step.contains(":") ? parts[1] : "";
            journal.add(new JournalEntry(
                    new TaskCode(code), clock.instant(), account, "UserTask_" + parts[0], outcome, "", "{}"));
        }
    }

    /** As many steps as lead to a dossier that may be decided on. */
    void appraised(String code) {
        happened(code, "DraftReport", "ConsolidateOpinions", "SignOff:SIGNED", "Appraise:PASSED");
    }

    static Step step(String task, String id) {
        return new Step(new TaskCode(task), id, SOMEBODY);
    }

    private void moveDueDate(Step step, LocalDate due, String reason) {
        var assignment = tasks.find(step.task()).orElseThrow().assignment();
        tasks.reassign(List.of(assignment.dueOn(due)));
        records.add(step, DeadlineSteps.MOVED, reason);
    }
}
