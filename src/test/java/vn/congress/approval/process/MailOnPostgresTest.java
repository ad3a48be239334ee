package vn.congress.approval.process;

import org.junit.jupiter.api.DisplayName;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import vn.congress.approval.support.Databases;

@DisplayName("Mail on its way, on PostgreSQL")
class MailOnPostgresTest extends MailOnItsWay {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry properties) {
        Databases.onPostgres(properties);
    }
}
