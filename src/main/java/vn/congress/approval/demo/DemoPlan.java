package vn.congress.approval.demo;

import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.LoadSamplePlan;
import vn.congress.approval.application.OpenPlannedTasks;

/** In profile {@code demo} an empty register is filled with the sample plan, and its tasks are given out; unless switched off. */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "congress.demo.load-plan", matchIfMissing = true)
class DemoPlan implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPlan.class);

    private final LoadSamplePlan loadSamplePlan;
    private final OpenPlannedTasks openPlannedTasks;
    private final Resource workbook;

    DemoPlan(
            LoadSamplePlan loadSamplePlan,
            OpenPlannedTasks openPlannedTasks,
            @Value("${congress.demo.plan:classpath:demo/plan-congress-xiv.xlsx}") Resource workbook) {
        this.loadSamplePlan = loadSamplePlan;
        this.openPlannedTasks = openPlannedTasks;
        this.workbook = workbook;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        try (var content = workbook.getInputStream()) {
            var entered = loadSamplePlan.load(content);
            if (entered > 0) {
                LOG.warn("DEMO: entered a sample plan of {} tasks, dates moved to the coming weeks", entered);
            }
        }
        while (openPlannedTasks.openNext() > 0) {
            LOG.info("DEMO: giving out the tasks of the sample plan");
        }
    }
}
