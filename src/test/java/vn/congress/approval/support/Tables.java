package vn.congress.approval.support;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The persistence ring over a fresh database, as the application wires it, and nothing else of the application. */
public final class Tables {

    private final AnnotationConfigApplicationContext persistence = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    public Tables(DataSource database, Clock clock) {
        var jdbc = new JdbcTemplate(database);
        this.database = JdbcClient.create(jdbc);
        persistence.registerBean(DataSource.class, () -> database);
        persistence.registerBean(JdbcTemplate.class, () -> jdbc);
        persistence.registerBean(JdbcClient.class, () -> this.database);
        persistence.registerBean(Clock.class, () -> clock);
        persistence.scan("vn.congress.approval.persistence");
        persistence.addBeanFactoryPostProcessor(beans -> {
            for (var name : beans.getBeanDefinitionNames()) {
                beans.getBeanDefinition(name).setLazyInit(true);
            }
        });
        persistence.refresh();
        transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public <T> T get(Class<T> port) {
        return persistence.getBean(port);
    }

    /** Plain SQL, for what no port shows. */
    public JdbcClient sql() {
        return database;
    }

    public <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    public void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }
}
