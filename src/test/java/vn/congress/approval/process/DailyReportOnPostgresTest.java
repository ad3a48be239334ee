package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("Daily report on PostgreSQL")
@Import(DailyReportRounds.Sources.class)
class DailyReportOnPostgresTest extends DailyReportRounds {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
