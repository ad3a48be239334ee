package vn.congress.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.annotation.DateTimeFormat;
import vn.congress.approval.domain.calendar.OfficeHours;

/** The office's hours and its clock, the only source of time. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OfficeConfiguration.Office.class, OfficeConfiguration.OfficeClock.class})
class OfficeConfiguration {

    @Bean
    OfficeHours officeHours(Office office) {
        return new OfficeHours(office.zone(), office.opens(), office.lunchFrom(), office.lunchTo(), office.closes());
    }

    /** Tells the time of the office; a start that is set makes it tick on from there, to replay a past cycle. */
    @Bean
    Clock clock(Office office, OfficeClock settings) {
        var system = Clock.system(office.zone());
        var start = settings.start();
        if (start == null) {
            return system;
        }
        return Clock.offset(
                system,
                Duration.between(system.instant(), start.atZone(office.zone()).toInstant()));
    }

    /** {@code congress.office}: the zone and the hours; what is due on a day is due when the office closes. */
    @ConfigurationProperties("congress.office")
    record Office(
            @DefaultValue("Asia/Ho_Chi_Minh") ZoneId zone,
            @DefaultValue("08:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime opens,
            @DefaultValue("12:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime lunchFrom,
            @DefaultValue("13:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime lunchTo,
            @DefaultValue("17:00") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime closes) {}

    /** {@code congress.clock.start}: the local date and time at which the office's clock starts; empty for today's. */
    @ConfigurationProperties("congress.clock")
    record OfficeClock(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) @Nullable LocalDateTime start) {}
}
