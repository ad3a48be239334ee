package vn.congress.approval.process.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Coverage;
import vn.congress.approval.domain.absence.Staff;
import vn.congress.approval.domain.absence.SubstitutionRules;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.calendar.OfficeHours;

/**
 * The substitutions of today and tomorrow, remembered for a minute, so that a request costs no question.
 *
 * <p>Days are looked at when somebody acts, so an absence begins and ends on the dot; one that was ended early through
 * another node is still listed for a minute at most, and refused at once: whoever acts is looked up in the register.
 */
@Component
final class SubstitutionsInForce implements Substitutions {

    static final Duration MEMORY = Duration.ofMinutes(1);

    private final Absences absences;
    private final Staff staff;
    private final SubstitutionRules rules;
    private final OfficeHours hours;
    private final Clock clock;
    private final AtomicReference<@Nullable Reading> reading = new AtomicReference<>();
    private final AtomicLong changes = new AtomicLong();

    SubstitutionsInForce(Absences absences, Staff staff, SubstitutionRules rules, OfficeHours hours, Clock clock) {
        this.absences = absences;
        this.staff = staff;
        this.rules = rules;
        this.hours = hours;
        this.clock = clock;
    }

    @Override
    public Map<Desk, InForce> of(String account) {
        var mine = current().bySubstitute().getOrDefault(account, List.of());
        if (mine.isEmpty()) {
            return Map.of();
        }
        var today = today();
        var desks = new LinkedHashMap<Desk, InForce>();
        mine.stream().filter(it -> it.absence().isInForceOn(today)).forEach(it -> it.desks()
                .forEach(desk -> desks.putIfAbsent(
                        desk, new InForce(it.absence().id(), it.absence().absentee()))));
        return desks;
    }

    @Override
    public Optional<InForce> at(Desk desk, String account) {
        return Optional.ofNullable(of(account).get(desk)).filter(found -> absences.isInForce(found.absence(), today()));
    }

    @Override
    public void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget();
                }
            });
        }
        forget();
    }

    /** What somebody is reading while this happens counts for the change before. */
    private void forget() {
        changes.incrementAndGet();
    }

    private Reading current() {
        var now = clock.instant();
        var seen = changes.get();
        var known = reading.get();
        if (known != null && known.changes() == seen && !known.isOldAt(now)) {
            return known;
        }
        var fresh = new Reading(read(), seen, now);
        reading.set(fresh);
        return fresh;
    }

    /** Tomorrow's too, for a minute that goes over midnight. */
    private Map<String, List<Covered>> read() {
        var today = today();
        var bySubstitute = new HashMap<String, List<Covered>>();
        for (var absence : absences.between(today, today.plusDays(1))) {
            bySubstitute
                    .computeIfAbsent(absence.substitute(), it -> new ArrayList<>())
                    .add(new Covered(absence, desksOf(absence)));
        }
        return bySubstitute;
    }

    private List<Desk> desksOf(Absence absence) {
        return staff.find(absence.absentee())
                .flatMap(absentee -> staff.find(absence.substitute()).map(substitute -> Coverage.of(
                                absentee, substitute, absence.desks(), absence.withAuthority(), rules)
                        .going()))
                .orElse(List.of());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), hours.zone());
    }

    private record Covered(Absence absence, List<Desk> desks) {}

    private record Reading(Map<String, List<Covered>> bySubstitute, long changes, Instant at) {

        boolean isOldAt(Instant now) {
            return now.isBefore(at) || !now.isBefore(at.plus(MEMORY));
        }
    }
}
