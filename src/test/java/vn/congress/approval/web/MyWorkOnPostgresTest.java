package vn.congress.approval.web;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("My steps, who waits on me, and the register, on PostgreSQL")
class MyWorkOnPostgresTest extends MyWork {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
