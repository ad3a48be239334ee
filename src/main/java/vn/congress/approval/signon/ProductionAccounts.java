package vn.congress.approval.signon;

import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.agency.Seats;

/** A first administrator where there is none, and no accounts of the demo in production. */
@Component
@Profile("!demo")
final class ProductionAccounts implements FirstAccounts {

    static final String FIRST_ADMINISTRATOR = "quantrivien";

    private final Agencies agencies;
    private final Seats seats;
    private final SignOnSettings settings;
    private final boolean production;

    ProductionAccounts(Agencies agencies, Seats seats, SignOnSettings settings, Environment environment) {
        this.agencies = agencies;
        this.seats = seats;
        this.settings = settings;
        this.production = environment.acceptsProfiles(Profiles.of(ProductionSecrets.PROFILE));
    }

    @Override
    public void open(IdentityService identities) {
        if (production) {
            refuseAccountsOfTheDemo(identities);
        }
        var administrators = identities
                .createUserQuery()
                .memberOfGroup(Role.ADMINISTRATION.groupId())
                .count();
        if (administrators == 0 && !settings.administratorPassword().isBlank()) {
            openFirstAdministrator(identities);
        } else if (administrators == 0 && production) {
            throw new UnsafeProduction("There is no administrator yet: set CONGRESS_ADMIN_PASSWORD for the account "
                    + FIRST_ADMINISTRATOR + " that will be opened.");
        }
    }

    private void refuseAccountsOfTheDemo(IdentityService identities) {
        var demo = DemoAccounts.accounts(agencies.all(), seats).stream()
                .map(DemoAccounts.Account::id)
                .toArray(String[]::new);
        var found = identities.createUserQuery().userIdIn(demo).list().stream()
                .map(User::getId)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!found.isEmpty()) {
            throw new UnsafeProduction("Accounts of the demo are in the database, their passwords known: " + found);
        }
    }

    private void openFirstAdministrator(IdentityService identities) {
        var user = identities.newUser(FIRST_ADMINISTRATOR);
        user.setFirstName("Quản trị viên");
        user.setLastName(Role.ADMINISTRATION.title());
        user.setPassword(settings.administratorPassword());
        identities.saveUser(user);
        identities.createMembership(FIRST_ADMINISTRATOR, Role.ADMINISTRATION.groupId());
    }
}
