package vn.congress.approval.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.community.process_test_coverage.spring_test.platform7.ProcessEngineCoverageConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application over an empty H2 in memory, with real delegates and tables, a clock that the test moves, and
 * jobs that run only when the test says so. Closed after the class, for assertions ask for "the default engine".
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
        })
@ActiveProfiles("test")
@DirtiesContext
@Import({ProcessEngineCoverageConfiguration.class, MappingsReadOnce.class, MovedClock.class, ProcessDriver.class})
public @interface ProcessTest {}
