package vn.congress.approval;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.domain.agency.Seats;

/** How many members are asked one by one, as {@code congress.seats.*} sets it; the rules are in {@code round-rules}. */
@Configuration(proxyBeanMethods = false)
class RoundsConfiguration {

    @Bean
    Seats seats(
            @Value("${congress.seats.politburo:7}") int politburo,
            @Value("${congress.seats.subcommittee:5}") int subcommittee) {
        return new Seats(politburo, subcommittee);
    }
}
