package vn.congress.approval;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vn.congress.approval.domain.board.Milestone;
import vn.congress.approval.domain.board.Milestones;

/** What an office counts down to. */
@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    /**
     * {@code congress.milestones}: each with its name and day; {@code congress.peak.days-before}: days before the first
     * of them on which the peak period begins, which ends with the last.
     */
    @Bean
    Milestones milestones(Environment environment, @Value("${congress.peak.days-before:30}") int peakDaysBefore) {
        return new Configured(
                Binder.get(environment)
                        .bind("congress.milestones", Bindable.listOf(Milestone.class))
                        .orElse(List.of())
                        .stream()
                        .sorted(Comparator.comparing(Milestone::day))
                        .toList(),
                peakDaysBefore);
    }

    private record Configured(List<Milestone> all, int peakDaysBefore) implements Milestones {}
}
