package vn.congress.approval.web;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("The past over HTTP, on PostgreSQL")
class HistoryApiOnPostgresTest extends ThePast {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
