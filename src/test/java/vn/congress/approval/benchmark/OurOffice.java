package vn.congress.approval.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.congress.approval.CongressTaskApproval;
import vn.congress.approval.benchmark.RoundTrips.Count;
import vn.congress.approval.support.MovedClock;
import vn.congress.approval.support.ProcessDriver;

/** The whole application over a database that is measured, its jobs done by hand. */
final class OurOffice {

    private OurOffice() {}

    static ConfigurableApplicationContext open(DataSource database, String... settings) {
        return run(database, false, settings);
    }

    /** The same, its jobs done by its own executor. */
    static ConfigurableApplicationContext openAtWork(DataSource database) {
        return run(database, true);
    }

    private static ConfigurableApplicationContext run(DataSource database, boolean jobs, String... settings) {
        return new SpringApplicationBuilder(CongressTaskApproval.class, MovedClock.class, ProcessDriver.class)
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("dataSource", DataSource.class, () -> database))
                .profiles("test")
                .run(Stream.concat(
                                Stream.of("--server.port=0", "--camunda.bpm.job-execution.enabled=" + jobs),
                                Arrays.stream(settings))
                        .toArray(String[]::new));
    }

    /** Does at once what the job executor would do soon. */
    static Count jobs(ProcessEngine engine, RoundTrips wire) {
        var count = Count.NONE;
        for (var jobs = due(engine); !jobs.isEmpty(); jobs = due(engine)) {
            for (var job : jobs) {
                count = count.plus(
                        wire.during(() -> engine.getManagementService().executeJob(job.getId())));
            }
        }
        return count;
    }

    /** What is due of the cycle itself; the bells of the day serve all tasks alike and are measured by themselves. */
    private static List<Job> due(ProcessEngine engine) {
        return engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> !ProcessDriver.OF_THE_OFFICE_ITSELF.contains(job.getProcessDefinitionKey()))
                .toList();
    }
}
