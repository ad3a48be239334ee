package vn.congress.approval.process.engine.rights;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the database find the tasks of a desk without reading the others.
 *
 * <p>The engine makes its tables itself, after the migrations have run, so the index is added here.
 */
@Component
public final class DeskIndex extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var jdbc = new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
        jdbc.execute(
                "create index if not exists CONGRESS_IDX_DESK on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)");
    }
}
