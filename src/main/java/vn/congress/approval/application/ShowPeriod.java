package vn.congress.approval.application;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.board.Milestones;
import vn.congress.approval.domain.board.Standings;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.report.AgencyAccount;
import vn.congress.approval.domain.report.ReportSources;
import vn.congress.approval.domain.report.ReportTimes;

/**
 * Reports on any period, from the cut-off of the day before its first to that of its last: by the same means as daily ones,
 * and by agency, for what each answers for.
 */
@Service
public class ShowPeriod {

    private static final int LONGEST = 1_100;

    private final CollectReport collectReport;
    private final ReportSources sources;
    private final Standings standings;
    private final Milestones milestones;
    private final Substitutions substitutions;
    private final ReadApart apart;
    private final ReportWords words;
    private final WorkingDays workingDays;
    private final ReportTimes times;
    private final Clock clock;

    ShowPeriod(
            CollectReport collectReport,
            ReportSources sources,
            Standings standings,
            Milestones milestones,
            Substitutions substitutions,
            ReadApart apart,
            ReportWords words,
            WorkingDays workingDays,
            ReportTimes times,
            Clock clock) {
        this.collectReport = collectReport;
        this.sources = sources;
        this.standings = standings;
        this.milestones = milestones;
        this.substitutions = substitutions;
        this.apart = apart;
        this.words = words;
        this.workingDays = workingDays;
        this.times = times;
        this.clock = clock;
    }

    /**
     * A report on a period.
     *
     * @param knownSince set when the period begins before anything is known
     */
    public record Period(
            LocalDate from,
            LocalDate to,
            Optional<LocalDate> knownSince,
            ReportView report,
            List<ReportView.AccountRead> agencies) {}

    /** What agencies answer for in a period. */
    public record Accounts(
            LocalDate from,
            LocalDate to,
            Instant since,
            Instant until,
            Optional<LocalDate> knownSince,
            List<ReportView.AccountRead> agencies) {}

    /** A period that may be chosen by its name: one milestone to the next. */
    public record MilestonePeriod(String name, LocalDate day, LocalDate from, LocalDate to) {}

    /**
     * What may be chosen.
     *
     * @param today the day it is in the office
     */
    public record Periods(LocalDate today, List<MilestonePeriod> milestones) {}

    /** From the day after one milestone to the next; what has not begun is left out. */
    public Periods periods() {
        var today = today();
        var first = standings.knownSince().map(workingDays.current()::dateOf).orElse(today);
        var periods = new ArrayList<MilestonePeriod>();
        var from = first;
        for (var milestone : milestones.all()) {
            if (!from.isAfter(today) && !milestone.day().isBefore(from)) {
                var to = milestone.day().isAfter(today) ? today : milestone.day();
                periods.add(new MilestonePeriod(milestone.name(), milestone.day(), from, to));
                from = milestone.day().plusDays(1);
            }
        }
        return new Periods(today, periods);
    }

    /** From Monday on. */
    public LocalDate beginningOfWeek() {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * @param milestone the day of the milestone it is about; left out, the next one after the period
     * @throws Refused when there is no milestone on that day
     */
    public Period report(LocalDate from, LocalDate to, Optional<LocalDate> milestone) {
        var span = span(from, to);
        var about = milestone
                .map(day -> milestones.all().stream()
                        .filter(it -> it.day().equals(day))
                        .findFirst()
                        .orElseThrow(() -> new Refused("milestone", "Không có mốc nào vào ngày này.")))
                .or(() -> milestones.next(to));
        var report = collectReport.collect(to, span.since(), span.until(), about);
        return new Period(
                from,
                to,
                span.knownSince(),
                ReportView.of(report, words.agencyNames(), workingDays.current().day()),
                accounts(span, Optional.empty()));
    }

    /**
     * What agencies answer for: all of them for who sees everything, for a head, or who stands in for one, their own.
     *
     * @throws NotFound for everybody else
     */
    public Accounts agencies(LocalDate from, LocalDate to, Collection<String> groups, Actor actor) {
        var within =
                Role.anySeesEverything(groups) ? Optional.<Set<String>>empty() : Optional.of(headed(groups, actor));
        if (within.filter(Set::isEmpty).isPresent()) {
            throw new NotFound("Báo cáo này dành cho người đứng đầu cơ quan và bộ phận theo dõi chung.");
        }
        var span = span(from, to);
        return new Accounts(from, to, span.since(), span.until(), span.knownSince(), accounts(span, within));
    }

    private Set<String> headed(Collection<String> groups, Actor actor) {
        return Stream.concat(
                        groups.stream()
                                .filter(group -> group.matches("[a-z0-9-]{2,64}"))
                                .map(Desk::new),
                        substitutions.of(actor.account()).keySet().stream())
                .filter(Desk::isOfAHead)
                .flatMap(desk -> desk.agency().stream())
                .map(AgencyCode::value)
                .collect(Collectors.toSet());
    }

    private List<ReportView.AccountRead> accounts(Span span, Optional<Set<String>> within) {
        var names = words.agencyNames();
        var before = collectReport.at(span.since());
        var now = collectReport.at(span.until());
        return apart
                .read(() -> AgencyAccount.of(
                        before,
                        now,
                        sources.returned(span.since(), span.until()),
                        sources.postponed(span.since(), span.until())))
                .stream()
                .filter(it -> within.isEmpty() || within.get().contains(it.agency()))
                .map(it -> ReportView.AccountRead.of(it, names))
                .toList();
    }

    /** The moments a period lies between. */
    private record Span(Instant since, Instant until, Optional<LocalDate> knownSince) {}

    private Span span(LocalDate from, LocalDate to) {
        var today = today();
        var problems = new Problems();
        problems.addIf(to.isBefore(from), "to", "Ngày cuối phải từ ngày đầu trở đi.");
        problems.addIf(from.isAfter(today), "from", "Kỳ này chưa bắt đầu; hãy chọn ngày khác.");
        problems.addIf(!to.isBefore(from) && from.plusDays(LONGEST).isBefore(to), "to", "Chọn kỳ dài tối đa ba năm.");
        problems.refuse();
        var zone = workingDays.current().hours().zone();
        var now = clock.instant();
        var since = times.cutOffOn(from.minusDays(1), zone);
        var end = times.cutOffOn(to, zone);
        return new Span(
                since,
                end.isAfter(now) ? now : end,
                standings.knownSince().filter(since::isBefore).map(workingDays.current()::dateOf));
    }

    public LocalDate today() {
        return workingDays.current().dateOf(clock.instant());
    }
}
