package vn.congress.approval.process.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Staff;
import vn.congress.approval.domain.agency.Desk;

/** The accounts of the engine's identity service; where somebody sits may be read whoever asks. */
@Component
final class EngineStaff implements Staff {

    private final ProcessEngine engine;

    EngineStaff(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Person> find(String account) {
        return AsTheOffice.get(engine, () -> Optional.ofNullable(engine.getIdentityService()
                        .createUserQuery()
                        .userId(account)
                        .singleResult())
                .map(this::person));
    }

    @Override
    public List<Person> at(Collection<Desk> desks) {
        return AsTheOffice.get(engine, () -> desks.stream()
                .flatMap(desk -> engine.getIdentityService().createUserQuery().memberOfGroup(desk.id()).list().stream())
                .collect(Collectors.toMap(User::getId, user -> user, (one, same) -> one))
                .values()
                .stream()
                .map(this::person)
                .sorted((one, other) -> one.account().compareTo(other.account()))
                .toList());
    }

    private Person person(User user) {
        var groups = engine.getIdentityService().createGroupQuery().groupMember(user.getId()).list().stream()
                .map(Group::getId)
                .toList();
        var name = Stream.of(user.getFirstName(), user.getLastName())
                .flatMap(Stream::ofNullable)
                .collect(Collectors.joining(" – "));
        return new Person(user.getId(), name, groups);
    }
}
