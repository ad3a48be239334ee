package vn.congress.approval.application;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.DeskKind;
import vn.congress.approval.domain.absence.Person;

/** Absences of the actor and of the people they manage, and who may stand in for whom. */
@Service
public class ListAbsences {

    private final Absences absences;
    private final AbsenceDesks desks;

    ListAbsences(Absences absences, AbsenceDesks desks) {
        this.absences = absences;
        this.desks = desks;
    }

    /** A part of the list and how long it is. */
    public record Found(List<AbsenceView> absences, int total) {}

    /**
     * Somebody for whom the actor may enter an absence.
     *
     * @param self whether it is the actor
     */
    public record Colleague(String account, String name, boolean self, List<Sitting> desks) {}

    /** A desk; with authority when who sits there signs or decides. */
    public record Sitting(String id, String name, boolean authority) {}

    @Transactional(readOnly = true)
    public Found page(int offset, int limit, Actor actor) {
        var managed = desks.managedPeople(actor).stream().map(Person::account).toList();
        return new Found(
                desks.views(absences.page(actor.account(), managed, offset, limit), actor),
                absences.count(actor.account(), managed));
    }

    /** The actor first, then whom they manage. */
    @Transactional(readOnly = true)
    public List<Colleague> colleagues(Actor actor) {
        var managed = desks.managedPeople(actor).stream()
                .filter(person -> !person.account().equals(actor.account()));
        return Stream.concat(desks.find(actor.account()).stream(), managed)
                .map(person -> new Colleague(
                        person.account(),
                        person.name(),
                        person.account().equals(actor.account()),
                        person.desks().stream()
                                .map(desk -> new Sitting(
                                        desk.id(),
                                        desks.name(desk),
                                        DeskKind.of(desk).isAuthority()))
                                .toList()))
                .filter(it -> !it.desks().isEmpty())
                .toList();
    }

    /**
     * Who may stand in for somebody, for the actor or whom they manage.
     *
     * @throws NotFound when it is neither
     */
    @Transactional(readOnly = true)
    public List<AbsenceView.Who> candidates(String account, Actor actor) {
        var absentee = desks.find(account)
                .filter(person -> person.account().equals(actor.account())
                        || person.desks().stream().anyMatch(desks.managedBy(actor)::contains))
                .orElseThrow(() -> new NotFound("Không có người này trong số người do đồng chí quản lý."));
        return desks.everybodyWhoMayStandIn(absentee).stream()
                .map(person -> new AbsenceView.Who(person.account(), person.name()))
                .toList();
    }
}
