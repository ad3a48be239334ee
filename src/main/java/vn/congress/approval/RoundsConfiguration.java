package vn.congress.approval;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.RoundRuleTable;
import vn.congress.approval.domain.session.GuaranteedStudy;

/** How many members are asked one by one, as {@code congress.seats.*} sets it; the rules are in {@code round-rules}. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {

    @Bean
    Seats seats(
            @Value("${congress.seats.politburo:7}") int politburo,
            @Value("${congress.seats.subcommittee:5}") int subcommittee) {
        return new Seats(politburo, subcommittee);
    }

    /** What a session's agenda is checked against. */
    @Bean
    GuaranteedStudy guaranteedStudy(RoundRuleTable rules) {
        return () -> rules.of(RoundKind.POLITBURO).minimumDays();
    }
}
