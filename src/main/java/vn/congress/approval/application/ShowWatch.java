package vn.congress.approval.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.urging.Silences;
import vn.congress.approval.domain.watch.Findings;

/** Shows who watches over everything what is late, what stands still and what could be overlooked. */
@Service
@Transactional(readOnly = true)
public class ShowWatch {

    private final Findings findings;
    private final Silences silences;
    private final ReportWords words;
    private final WorkingDays workingDays;
    private final Clock clock;

    ShowWatch(Findings findings, Silences silences, ReportWords words, WorkingDays workingDays, Clock clock) {
        this.findings = findings;
        this.silences = silences;
        this.words = words;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * A task past its due date.
     *
     * @param daysLate in working days
     * @param rung the last rung of the ladder it reached; empty before the first
     */
    public record Late(String task, String title, String leadName, LocalDate due, int daysLate, String rung) {}

    /**
     * A task nobody writes about.
     *
     * @param silentDays in working days
     */
    public record Stalled(
            String task,
            String title,
            String leadName,
            LocalDate due,
            LocalDate silentSince,
            int silentDays,
            LocalDate askedOn,
            boolean escalated) {}

    /**
     * Something that could be overlooked.
     *
     * @param remedy what is to be done, and who must do it
     */
    public record Missing(Choice kind, String subject, String detail, String remedy, Instant foundAt) {}

    public List<Late> late(int offset, int limit) {
        var calendar = workingDays.current().calendar();
        var today = today();
        var names = words.agencyNames();
        return findings.overdue(firstDayNotLate(), offset, limit).stream()
                .map(it -> new Late(
                        it.task().value(),
                        it.title(),
                        names.getOrDefault(it.lead().value(), it.lead().value()),
                        it.due(),
                        UrgingTexts.workingDaysLate(it.due(), today, calendar),
                        it.rung()))
                .toList();
    }

    public int countLate() {
        return findings.countOverdue(firstDayNotLate());
    }

    public List<Stalled> stalled(int offset, int limit) {
        var time = workingDays.current();
        var today = today();
        var names = words.agencyNames();
        return silences.stalled(offset, limit).stream()
                .map(it -> {
                    var since = time.dateOf(it.silentSince());
                    return new Stalled(
                            it.task().value(),
                            it.title(),
                            names.getOrDefault(it.lead().value(), it.lead().value()),
                            it.due(),
                            since,
                            since.isAfter(today) ? 0 : time.calendar().workingDaysUntil(since, today),
                            it.askedOn(),
                            it.escalated());
                })
                .toList();
    }

    public int countStalled() {
        return silences.countStalled();
    }

    public List<Missing> missing(int offset, int limit) {
        var desks = words.deskNames();
        return findings.all(offset, limit).stream()
                .map(it -> new Missing(
                        new Choice(
                                it.finding().kind().name(), it.finding().kind().label()),
                        it.finding().subject(),
                        desks.getOrDefault(it.finding().detail(), it.finding().detail()),
                        it.finding().kind().remedy(),
                        it.foundAt()))
                .toList();
    }

    public int countMissing() {
        return findings.count();
    }

    /** What is due on a day off is late only after the working day that follows it. */
    private LocalDate firstDayNotLate() {
        return workingDays.current().calendar().minusWorkingDays(today(), 1).plusDays(1);
    }

    private LocalDate today() {
        return workingDays.current().dateOf(clock.instant());
    }
}
