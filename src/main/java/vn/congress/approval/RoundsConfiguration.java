package vn.congress.approval;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.domain.opinion.RoundRules;
import vn.congress.approval.domain.session.GuaranteedStudy;

/** Figures of the opinion rounds, as {@code congress.rounds.*} sets them; no public rule fixes them. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {

    @Bean
    RoundRules roundRules(
            @Value("${congress.rounds.agency-days:5}") int agencyDays,
            @Value("${congress.rounds.study-days:5}") int studyDays,
            @Value("${congress.rounds.politburo-seats:7}") int politburoSeats) {
        return new RoundRules(agencyDays, studyDays, politburoSeats);
    }

    /** What a session's agenda is checked against. */
    @Bean
    GuaranteedStudy guaranteedStudy(RoundRules rules) {
        return rules::studyDays;
    }
}
