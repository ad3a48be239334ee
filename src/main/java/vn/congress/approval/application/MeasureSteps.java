package vn.congress.approval.application;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.calendar.WorkingTime;
import vn.congress.approval.domain.story.StepPace;

/** Measures how long the steps of a model took in a period, in working time and against what they were given. */
@Service
public class MeasureSteps {

    /** Enough for a median nobody doubts; the latest are measured and the page says so. */
    public static final int MOST = 10_000;

    private static final int USUAL_PERIOD = 90;

    private final FinishedInstances finished;
    private final WorkingDays workingDays;
    private final Clock clock;

    MeasureSteps(FinishedInstances finished, WorkingDays workingDays, Clock clock) {
        this.finished = finished;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * @param measured how many steps were measured
     * @param most how many are measured at most
     * @param leftOut whether there were more in the period: then the latest were measured
     */
    public record Measured(
            String model,
            String name,
            LocalDate from,
            LocalDate to,
            int measured,
            int most,
            boolean leftOut,
            List<Pace> steps) {}

    /**
     * How long a step took.
     *
     * @param done how many times it was done in the period
     * @param medianDays working days, one decimal; half took no longer
     * @param ninetiethDays nine of ten took no longer
     * @param allowedLeast working days it was given, the day it came not counted; none without due dates
     * @param allowedMost likewise, where priorities differ
     * @param late done after they were due
     * @param latePercent of those done
     * @param usedPercent the median share of the time given that was used; none without due dates
     */
    public record Pace(
            String step,
            String name,
            int done,
            double medianDays,
            double ninetiethDays,
            Optional<Integer> allowedLeast,
            Optional<Integer> allowedMost,
            int late,
            int latePercent,
            Optional<Integer> usedPercent) {}

    /**
     * @param from first day of the period; by default three months before its last
     * @param to last day, by default today
     * @throws NotFound when there is no such model
     * @throws Refused when the period ends before it begins
     */
    @Transactional(readOnly = true)
    public Measured in(String model, @Nullable LocalDate from, @Nullable LocalDate to) {
        var name = finished.nameOf(model).orElseThrow(Missing::model);
        var time = workingDays.current();
        var last = to == null ? time.dateOf(clock.instant()) : to;
        var first = from == null ? last.minusDays(USUAL_PERIOD) : from;
        new Problems()
                .addIf(last.isBefore(first), "to", "Ngày cuối kỳ phải bằng hoặc sau ngày đầu kỳ.")
                .refuse();
        var runs = finished.runs(model, startOf(first, time), startOf(last.plusDays(1), time), MOST + 1);
        var measured = runs.stream().limit(MOST).toList();
        return new Measured(
                model,
                name,
                first,
                last,
                measured.size(),
                MOST,
                runs.size() > MOST,
                StepPace.of(measured, time).stream()
                        .map(pace -> shown(pace, time))
                        .toList());
    }

    private static Pace shown(StepPace pace, WorkingTime time) {
        return new Pace(
                pace.step(),
                Labels.step(pace.step()),
                pace.done(),
                days(pace.median(), time),
                days(pace.ninetieth(), time),
                pace.allowed().map(StepPace.Allowed::least),
                pace.allowed().map(StepPace.Allowed::most),
                pace.late(),
                percent(pace.late() / (double) pace.done()),
                pace.usedOfAllowed().map(MeasureSteps::percent));
    }

    /** Working days, rounded to one decimal. */
    static double days(Duration open, WorkingTime time) {
        return BigDecimal.valueOf(open.toSeconds())
                .divide(BigDecimal.valueOf(time.day().toSeconds()), 1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static int percent(double share) {
        return (int) Math.min(Integer.MAX_VALUE, Math.round(share * 100));
    }

    static Instant startOf(LocalDate day, WorkingTime time) {
        return day.atStartOfDay(time.hours().zone()).toInstant();
    }
}
