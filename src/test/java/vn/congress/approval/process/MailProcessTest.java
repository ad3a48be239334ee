package vn.congress.approval.process;

import org.camunda.community.process_test_coverage.spring_test.common.ProcessEngineCoverageProperties;
import org.junit.jupiter.api.DisplayName;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import vn.congress.approval.support.Models;

@DisplayName("Mail on its way, on H2")
class MailProcessTest extends MailOnItsWay {

    @TestConfiguration(proxyBeanMethods = false)
    static class Coverage {

        @Bean
        @Primary
        ProcessEngineCoverageProperties coverage() {
            return new ProcessEngineCoverageProperties.Builder()
                    .assertClassCoverageAtLeast(1.0)
                    .excludeProcessDefinitionKeys(Models.except("mail"))
                    .build();
        }
    }
}
