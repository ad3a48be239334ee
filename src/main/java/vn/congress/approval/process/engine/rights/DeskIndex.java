package vn.congress.approval.process.engine.rights;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the database find the tasks of a desk, and the nearest due dates, without reading the others.
 *
 * <p>The engine makes its tables itself, after the migrations have run, so the indexes are added here.
 */
@Component
public final class DeskIndex extends AbstractProcessEnginePlugin {

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var jdbc = new JdbcTemplate(engine.getProcessEngineConfiguration().getDataSource());
        jdbc.execute("create index if not exists CONGRESS_IDX_TASK_DUE on ACT_RU_TASK (DUE_DATE_)");
        jdbc.execute(
                "create index if not exists CONGRESS_IDX_DESK on ACT_RU_IDENTITYLINK (GROUP_ID_, TYPE_, TASK_ID_)");
    }
}
