package vn.congress.approval.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Seats;

@DisplayName("Production")
class ProductionTest {

    private static final Agencies ONE_AGENCY = () -> List.of(new Agency(new AgencyCode("BNG"), "Bộ Ngoại giao"));
    private static final Seats SEATS = new Seats(7, 5);

    private ProcessEngine engine;
    private IdentityService identities;

    @BeforeEach
    void anOfficeWithItsGroups() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("production");
        configuration.setJdbcUrl("jdbc:h2:mem:production;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate("create-drop");
        configuration.setGeneralResourceWhitelistPattern("[a-zA-Z0-9.-]+");
        configuration.setMetricsEnabled(false);
        configuration.getProcessEnginePlugins().add(new SignOnPlugin(new SlowPasswordHash(1_000)));
        configuration.getProcessEnginePlugins().add(new OfficeAccounts(ONE_AGENCY, SEATS, nobody -> {}));
        engine = configuration.buildProcessEngine();
        identities = engine.getIdentityService();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void it_does_not_start_without_a_first_administrator_s_password() {
        assertThatThrownBy(() -> accounts("").open(identities))
                .isInstanceOf(UnsafeProduction.class)
                .hasMessageContaining("CONGRESS_ADMIN_PASSWORD");
    }

    @Test
    void its_first_administrator_signs_in_with_the_password_given_and_needs_none_again() {
        accounts("một-mật-khẩu-dài-2026").open(identities);

        assertThat(identities.checkPassword(ProductionAccounts.FIRST_ADMINISTRATOR, "một-mật-khẩu-dài-2026"))
                .isTrue();
        assertThatCode(() -> accounts("").open(identities)).doesNotThrowAnyException();
    }

    @Test
    void it_does_not_start_with_accounts_of_the_demo() {
        new DemoAccounts(ONE_AGENCY, SEATS).open(identities);

        assertThatThrownBy(() -> accounts("x").open(identities))
                .isInstanceOf(UnsafeProduction.class)
                .hasMessageContaining("chutri.bng")
                .hasMessageContaining("quantri");
    }

    @Test
    void it_names_every_secret_that_is_missing() {
        var environment = new MockEnvironment().withProperty("CONGRESS_DB_USER", "congress");
        environment.setActiveProfiles("production");

        assertThatThrownBy(() -> new ProductionSecrets().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("CONGRESS_DB_URL, CONGRESS_DB_PASSWORD");
    }

    @Test
    void it_is_never_the_demo_as_well() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production", "demo");

        assertThatThrownBy(() -> new ProductionSecrets().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("demo");
    }

    @Test
    void opening_the_accounts_of_the_demo_twice_changes_nothing() {
        new DemoAccounts(ONE_AGENCY, SEATS).open(identities);
        var before = identities.createUserQuery().count();

        new DemoAccounts(ONE_AGENCY, SEATS).open(identities);

        assertThat(identities.createUserQuery().count()).isEqualTo(before).isEqualTo(31);
        assertThat(identities.checkPassword("bct7", "bct7")).isTrue();
    }

    private static ProductionAccounts accounts(String administratorPassword) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        var settings = new SignOnSettings(1_000, Duration.ofMinutes(5), administratorPassword);
        return new ProductionAccounts(ONE_AGENCY, SEATS, settings, environment);
    }
}
