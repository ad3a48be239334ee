package vn.congress.approval.support;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The office's clock in the hands of the test; it begins on Friday 9 January 2026, before a Saturday that is worked. */
@TestConfiguration(proxyBeanMethods = false)
public class MovedClock {

    public static final String START = "2026-01-09T09:00";

    @Bean
    @Primary
    MovableClock movableClock() {
        return MovableClock.at(START);
    }
}
