package vn.congress.approval.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Fresh, migrated databases of both makes: one PostgreSQL server for the whole run, one database per call. */
public final class Databases {

    private Databases() {}

    /** A fresh migrated database; the make is {@code h2} or {@code postgres}. */
    public static DataSource fresh(String make) {
        return switch (make) {
            case "h2" -> h2();
            case "postgres" -> postgres();
            default -> throw new IllegalArgumentException("no such make of database: " + make);
        };
    }

    public static DataSource h2() {
        return migrated(inMemory());
    }

    public static DataSource postgres() {
        return migrated(Server.RUNNING.getDatabase("postgres", created()));
    }

    /** Address of a fresh, empty PostgreSQL database; the user is {@code postgres}, without a password. */
    public static String postgresUrl() {
        return Server.RUNNING.getJdbcUrl("postgres", created());
    }

    /** Lets a program under test work on a fresh, empty PostgreSQL database. */
    public static void onPostgres(DynamicPropertyRegistry properties) {
        var url = postgresUrl();
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "");
    }

    /** A fresh database without any table, for migrations. */
    public static DataSource empty(String make) {
        if (make.equals("postgres")) {
            return new DriverManagerDataSource(postgresUrl(), "postgres", "");
        }
        return inMemory();
    }

    private static DataSource inMemory() {
        var database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + newName() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    private static String created() {
        var name = newName();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return name;
    }

    private static DataSource migrated(DataSource database) {
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    private static String newName() {
        return "t" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Started when the first test asks for it; it stops with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
    }
}
