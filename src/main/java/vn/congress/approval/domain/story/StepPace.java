package vn.congress.approval.domain.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import vn.congress.approval.domain.calendar.WorkingTime;

/**
 * How long a step takes, in time during which the office is open.
 *
 * @param done how many times it was done
 * @param median half of them took no longer; of an even number, the middle between the two in the middle
 * @param ninetieth nine of ten took no longer: the smallest that is true of
 * @param allowed working days it was given, the day it came not counted; none when it never had a due date
 * @param late how many were done after they were due
 * @param usedOfAllowed the median share of the given time that was used; 1 is all of it
 */
public record StepPace(
        String step,
        int done,
        Duration median,
        Duration ninetieth,
        Optional<Allowed> allowed,
        int late,
        Optional<Double> usedOfAllowed) {

    /** Least and most working days, as priorities and days named by hand differ. */
    public record Allowed(int least, int most) {}

    /** By step, in the order of their ids. */
    public static List<StepPace> of(List<StepRun> runs, WorkingTime time) {
        var bySteps = new TreeMap<String, List<StepRun>>();
        runs.forEach(run ->
                bySteps.computeIfAbsent(run.step(), it -> new ArrayList<>()).add(run));
        return bySteps.entrySet().stream()
                .map(step -> of(step.getKey(), step.getValue(), time))
                .toList();
    }

    private static StepPace of(String step, List<StepRun> runs, WorkingTime time) {
        var took = runs.stream()
                .map(run -> time.openBetween(run.begun(), run.done()))
                .sorted()
                .toList();
        var shares =
                runs.stream().flatMap(run -> share(run, time).stream()).sorted().toList();
        return new StepPace(
                step,
                runs.size(),
                middle(took),
                took.get((took.size() * 9 + 9) / 10 - 1),
                allowed(runs, time),
                Math.toIntExact(runs.stream().filter(StepRun::isLate).count()),
                shares.isEmpty() ? Optional.empty() : Optional.of(middleOf(shares)));
    }

    private static Duration middle(List<Duration> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2);
    }

    private static double middleOf(List<Double> sorted) {
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** A step that was due before the office opened again has used nothing that can be measured. */
    private static Optional<Double> share(StepRun run, WorkingTime time) {
        return run.due()
                .map(due -> time.openBetween(run.begun(), due))
                .filter(given -> given.compareTo(Duration.ZERO) > 0)
                .map(given -> time.openBetween(run.begun(), run.done()).toSeconds() / (double) given.toSeconds());
    }

    private static Optional<Allowed> allowed(List<StepRun> runs, WorkingTime time) {
        var days = runs.stream()
                .flatMap(run -> run.due().map(due -> daysGiven(run.begun(), due, time)).stream())
                .sorted(Comparator.naturalOrder())
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new Allowed(days.get(0), days.get(days.size() - 1)));
    }

    /** Working days between a moment and a due date, the day of the moment not counted: what a service level says. */
    public static int daysGiven(Instant begun, Instant due, WorkingTime time) {
        var from = time.dateOf(begun);
        var until = time.dateOf(due);
        return until.isBefore(from) ? 0 : time.calendar().workingDaysUntil(from, until);
    }
}
