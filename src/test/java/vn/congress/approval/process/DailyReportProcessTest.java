package vn.congress.approval.process;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.DisplayName;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.support.Models;

@DisplayName("Daily report")
@Import(DailyReportRounds.Sources.class)
class DailyReportProcessTest extends DailyReportRounds {

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("daily-report"))
                    .build();
        }
    }
}
