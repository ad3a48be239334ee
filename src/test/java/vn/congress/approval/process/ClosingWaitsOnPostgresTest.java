package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("Waits that close a circle at once, on PostgreSQL")
class ClosingWaitsOnPostgresTest extends ClosingWaits {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
