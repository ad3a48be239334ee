package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Coverage;
import vn.congress.approval.domain.absence.DeskKind;
import vn.congress.approval.domain.absence.Management;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Staff;
import vn.congress.approval.domain.absence.SubstitutionRules;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.calendar.OfficeHours;

/** What every use case of absences asks: who sits where, whose desks are whose to manage, which day it is. */
@Service
class AbsenceDesks {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Staff staff;
    private final SubstitutionRules rules;
    private final Agencies agencies;
    private final Seats seats;
    private final OfficeHours hours;
    private final Clock clock;

    AbsenceDesks(Staff staff, SubstitutionRules rules, Agencies agencies, Seats seats, OfficeHours hours, Clock clock) {
        this.staff = staff;
        this.rules = rules;
        this.agencies = agencies;
        this.seats = seats;
        this.hours = hours;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), hours.zone());
    }

    static String inWords(LocalDate day) {
        return DAY.format(day);
    }

    Optional<Person> find(String account) {
        return staff.find(account);
    }

    Coverage coverage(Absence absence, Person absentee, Person substitute) {
        return Coverage.of(absentee, substitute, absence.desks(), absence.withAuthority(), rules);
    }

    Coverage coverage(Person absentee, Person substitute, Collection<Desk> named, boolean withAuthority) {
        return Coverage.of(absentee, substitute, Set.copyOf(named), withAuthority, rules);
    }

    /** The desks the actor manages; none for who manages nobody, the administrator among them. */
    List<Desk> managedBy(Actor actor) {
        return staff.find(actor.account()).map(Management::of).orElse(List.of());
    }

    /** Whether the actor may enter and end absences of that person at those desks. */
    boolean maySpeakFor(Person absentee, Collection<Desk> desks, Actor actor) {
        return maySpeakFor(absentee, desks, managedBy(actor), actor);
    }

    private static boolean maySpeakFor(Person absentee, Collection<Desk> desks, List<Desk> managed, Actor actor) {
        var concerned = desks.isEmpty() ? absentee.desks() : desks;
        return absentee.account().equals(actor.account()) || (!concerned.isEmpty() && managed.containsAll(concerned));
    }

    /** The people the actor manages, by account. */
    List<Person> managedPeople(Actor actor) {
        return staff.at(managedBy(actor));
    }

    /** Whoever may stand in at one of the person's desks at least, with or without authority. */
    List<Person> everybodyWhoMayStandIn(Person absentee) {
        var sitting = absentee.desks().stream()
                .filter(desk -> DeskKind.of(desk) != DeskKind.PERSONAL)
                .flatMap(desk -> rules.at(DeskKind.of(desk)).sittingAt(desk).stream())
                .distinct()
                .toList();
        return staff.at(sitting).stream()
                .filter(person -> !person.account().equals(absentee.account()))
                .toList();
    }

    String name(Desk desk) {
        return OfficeGroups.desks(agencies.all(), seats).getOrDefault(desk.id(), desk.id());
    }

    /** Where somebody reads what they are told: their own desks, as far as the office has them. */
    List<Desk> desksOf(Person... people) {
        var known = OfficeGroups.desks(agencies.all(), seats);
        return Stream.of(people)
                .flatMap(person -> person.desks().stream())
                .filter(desk -> known.containsKey(desk.id()))
                .distinct()
                .toList();
    }

    AbsenceView view(Absence absence, Actor actor) {
        return views(List.of(absence), actor).get(0);
    }

    /** Each person is looked up once. */
    List<AbsenceView> views(List<Absence> absences, Actor actor) {
        var people = new HashMap<String, Optional<Person>>();
        absences.forEach(absence -> {
            people.computeIfAbsent(absence.absentee(), staff::find);
            people.computeIfAbsent(absence.substitute(), staff::find);
        });
        var managed = managedBy(actor);
        return absences.stream()
                .map(absence -> view(absence, people, managed, actor))
                .toList();
    }

    private AbsenceView view(Absence absence, Map<String, Optional<Person>> people, List<Desk> managed, Actor actor) {
        var absentee = people.getOrDefault(absence.absentee(), Optional.empty());
        return new AbsenceView(
                absence.id(),
                who(absence.absentee(), absentee),
                who(absence.substitute(), people.getOrDefault(absence.substitute(), Optional.empty())),
                absence.from(),
                absence.to(),
                absence.desks().stream().map(this::name).sorted().toList(),
                absence.withAuthority(),
                absence.reason(),
                absence.enteredBy(),
                absence.enteredAt(),
                absence.ended().map(it -> Labels.account(it.by())),
                absence.ended().map(Absence.Ended::at),
                state(absence),
                !absence.isOver(today())
                        && absentee.filter(person -> maySpeakFor(person, absence.desks(), managed, actor))
                                .isPresent());
    }

    private Choice state(Absence absence) {
        var endedByItself = absence.ended()
                .filter(it -> !it.by().equals(Actor.OFFICE.account()))
                .isEmpty();
        if (absence.isOver(today())) {
            return endedByItself ? new Choice("OVER", "Đã hết hạn") : new Choice("ENDED_EARLY", "Đã kết thúc sớm");
        }
        return absence.isInForceOn(today())
                ? new Choice("IN_FORCE", "Đang có hiệu lực")
                : new Choice("PLANNED", "Chưa đến ngày");
    }

    private static AbsenceView.Who who(String account, Optional<Person> person) {
        return new AbsenceView.Who(account, person.map(Person::name).orElse(""));
    }
}
