package vn.congress.approval.process.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Secretaries;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;

/** Secretaries are the accounts in the group of that role; the member is who else sits at the desk. */
@Component
final class EngineSecretaries implements Secretaries {

    private final ProcessEngine engine;

    EngineSecretaries(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    @Override
    public Optional<String> memberAt(Desk desk, Actor actor) {
        return isSecretary(actor) ? Optional.of(AsTheOffice.get(engine, () -> member(desk))) : Optional.empty();
    }

    private boolean isSecretary(Actor actor) {
        var signedIn = engine.getIdentityService().getCurrentAuthentication();
        return signedIn != null
                && actor.account().equals(signedIn.getUserId())
                && Optional.ofNullable(signedIn.getGroupIds()).orElse(List.of()).contains(Role.SECRETARIES.groupId());
    }

    /** The desk itself stands for the member when no account of the member's own sits there. */
    private String member(Desk desk) {
        var secretaries = accountsIn(Role.SECRETARIES.groupId());
        return accountsIn(desk.id()).stream()
                .filter(account -> !secretaries.contains(account))
                .findFirst()
                .orElse(desk.id());
    }

    private List<String> accountsIn(String group) {
        return engine.getIdentityService().createUserQuery().memberOfGroup(group).list().stream()
                .map(User::getId)
                .sorted()
                .toList();
    }
}
