package vn.congress.approval.signon;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Looks before anything starts whether production has its secrets, and names every missing one at once. */
public final class ProductionSecrets implements EnvironmentPostProcessor {

    static final String PROFILE = "production";
    private static final List<String> SECRETS = List.of("CONGRESS_DB_URL", "CONGRESS_DB_USER", "CONGRESS_DB_PASSWORD");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(Profiles.of(PROFILE))) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            throw new UnsafeProduction("It cannot be combined with profile 'demo'.");
        }
        var missing = SECRETS.stream()
                .filter(secret -> environment.getProperty(secret, "").isBlank())
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new UnsafeProduction("Missing: " + missing);
        }
    }
}
