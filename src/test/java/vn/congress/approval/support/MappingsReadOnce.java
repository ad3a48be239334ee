package vn.congress.approval.support;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSession;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Reads the engine's own SQL mappings once for each make of database and not at every start: more than half of a start
 * goes into that, and the tests start the program many times. Which database is asked, and in whose transaction, stays
 * each engine's own; the engine's setting of this kind would share that too.
 */
@TestConfiguration(proxyBeanMethods = false)
public class MappingsReadOnce {

    private static final Map<String, Configuration> BY_MAKE = new ConcurrentHashMap<>();

    @Bean
    static ProcessEnginePlugin sharedMappings() {
        return new AbstractProcessEnginePlugin() {

            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.initDatabaseType();
                Optional.ofNullable(BY_MAKE.get(engine.getDatabaseType()))
                        .ifPresent(mappings -> engine.setSqlSessionFactory(new Sessions(mappings, engine)));
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                BY_MAKE.putIfAbsent(
                        engine.getDatabaseType(), engine.getSqlSessionFactory().getConfiguration());
            }
        };
    }

    private static final class Sessions extends DefaultSqlSessionFactory {

        private final Configuration mappings;
        private final ProcessEngineConfigurationImpl engine;

        private Sessions(Configuration mappings, ProcessEngineConfigurationImpl engine) {
            super(mappings);
            this.mappings = mappings;
            this.engine = engine;
        }

        @Override
        public SqlSession openSession() {
            var transaction = engine.getTransactionFactory().newTransaction(engine.getDataSource(), null, false);
            return new DefaultSqlSession(
                    mappings, mappings.newExecutor(transaction, mappings.getDefaultExecutorType()), false);
        }
    }
}
