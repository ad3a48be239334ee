package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.template.DocumentTemplate;
import vn.congress.approval.domain.template.DocumentTemplates;
import vn.congress.approval.domain.template.DocumentTemplates.NewTemplate;
import vn.congress.approval.domain.template.TemplateType;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.Tables;

@DisplayName("Templates of documents, in their table")
class TemplateTablesTest {

    private static final Instant NOW = MovableClock.moment("2026-01-07T09:00");

    @Nested
    @DisplayName("on H2")
    class OnH2 extends OnBoth {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends OnBoth {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class OnBoth {

        private final DocumentTemplates templates;

        OnBoth(DataSource database) {
            templates = new Tables(database, MovableClock.at("2026-01-07T09:00")).get(DocumentTemplates.class);
        }

        @Test
        void the_date_of_a_document_decides_and_among_equals_the_one_put_in_force_last() {
            assertThat(templates.inForce(TemplateType.REPORT, LocalDate.of(2026, 1, 1)))
                    .isEmpty();
            var old = templates.add(template(TemplateType.REPORT, "2018-04-03", "cũ"));
            var withdrawn = templates.add(template(TemplateType.REPORT, "2026-01-01", "thay ngay"));
            var newer = templates.add(template(TemplateType.REPORT, "2026-01-01", "mới"));
            templates.add(template(TemplateType.REPORT, "2027-01-01", "sang năm"));
            templates.add(template(TemplateType.URGING_LETTER, "2026-01-01", "loại khác"));

            assertThat(on("2025-12-31")).isEqualTo(old);
            assertThat(on("2026-01-01")).isEqualTo(newer).isNotEqualTo(withdrawn);
            assertThat(on("2026-12-31")).isEqualTo(newer);
            assertThat(on("2010-01-01")).isEqualTo(old);
            assertThat(templates.bytes(newer.id())).isEqualTo(new byte[] {1, 2, 3});
            assertThat(newer.sha256()).hasSize(64);
            assertThat(templates.count()).isEqualTo(5);
            assertThat(templates.all(0, 3))
                    .extracting(DocumentTemplate::note)
                    .containsExactly("sang năm", "mới", "thay ngay");
            assertThat(templates.all(3, 3)).hasSize(2);
        }

        @Test
        void a_seed_is_entered_once_however_many_nodes_start_at_the_same_moment() throws Exception {
            var together = new CountDownLatch(1);
            var nodes = Executors.newFixedThreadPool(4);
            try {
                var entered = IntStream.range(0, 4)
                        .mapToObj(node -> nodes.submit(() -> {
                            together.await();
                            return templates.seed("66-36/report", template(TemplateType.REPORT, "2018-04-03", "mẫu"));
                        }))
                        .toList();
                together.countDown();
                var news = 0;
                for (var each : entered) {
                    news += each.get() ? 1 : 0;
                }
                assertThat(news).isEqualTo(1);
            } finally {
                nodes.shutdownNow();
            }
            assertThat(templates.count()).isEqualTo(1);
            assertThat(templates.seed("66-36/report", template(TemplateType.REPORT, "2018-04-03", "khác")))
                    .isFalse();
        }

        private DocumentTemplate on(String date) {
            return templates.inForce(TemplateType.REPORT, LocalDate.parse(date)).orElseThrow();
        }

        private static NewTemplate template(TemplateType type, String validFrom, String note) {
            return new NewTemplate(
                    type, "399-QĐ/TW", LocalDate.parse(validFrom), new byte[] {1, 2, 3}, "quantri", NOW, note);
        }
    }
}
