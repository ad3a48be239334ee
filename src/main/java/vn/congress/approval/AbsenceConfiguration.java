package vn.congress.approval;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.domain.absence.LongestAbsence;

/** How long an absence may last; what goes along is in {@code substitution-rules}. */
@Configuration(proxyBeanMethods = false)
class AbsenceConfiguration {

    /** Proposed: no public source fixes it. */
    @Bean
    LongestAbsence longestAbsence(@Value("${congress.substitution.longest-days:60}") int days) {
        return new LongestAbsence(days);
    }
}
