package vn.congress.approval;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.application.SeedTemplates;
import vn.congress.approval.domain.template.Letterhead;
import vn.congress.approval.domain.template.Letterheads;

/** What an office may set about the documents it makes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LetterheadConfiguration.Settings.class, LetterheadConfiguration.Seeds.class})
class LetterheadConfiguration {

    @Bean
    Letterheads letterheads(Settings settings) {
        return new Letterheads(
                settings.place,
                settings.committee,
                settings.subcommittee.letterhead(),
                settings.office.letterhead(),
                settings.appraisers.letterhead(),
                settings.agencies.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().toUpperCase(Locale.ROOT),
                                entry -> entry.getValue().letterhead())));
    }

    @Bean
    SeedTemplates.FirstDays firstDaysOfRuleSets(Seeds seeds) {
        return new SeedTemplates.FirstDays(seeds.validFrom);
    }

    /** {@code congress.letterheads}. */
    @ConfigurationProperties("congress.letterheads")
    record Settings(
            String place,
            String committee,
            Body subcommittee,
            Body office,
            Body appraisers,
            Map<String, Body> agencies) {}

    /** {@code congress.templates}: the first day of each set of form rules that comes with the program. */
    @ConfigurationProperties("congress.templates")
    record Seeds(Map<String, LocalDate> validFrom) {}

    /** One body, as far as it is set. */
    record Body(@Nullable String above, String name, @Nullable String onBehalfOf, @Nullable String post) {

        private Letterhead letterhead() {
            return new Letterhead(
                    Optional.ofNullable(above), name, Optional.ofNullable(onBehalfOf), Optional.ofNullable(post));
        }
    }
}
