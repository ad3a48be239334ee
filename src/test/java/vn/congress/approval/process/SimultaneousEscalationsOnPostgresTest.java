package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("Simultaneous escalations on PostgreSQL")
class SimultaneousEscalationsOnPostgresTest extends SimultaneousEscalations {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
