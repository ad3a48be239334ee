package vn.congress.approval.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.congress.approval.domain.calendar.DayKind;
import vn.congress.approval.domain.calendar.OfficeHours;
import vn.congress.approval.domain.calendar.SpecialDay;
import vn.congress.approval.support.Databases;
import vn.congress.approval.support.MovableClock;
import vn.congress.approval.support.PublicSector;

@DisplayName("The table of special days")
class JdbcSpecialDaysTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final SpecialDay CULTURE_DAY =
            new SpecialDay(TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Nghị quyết 80-NQ/TW", false);

    @Nested
    @DisplayName("on H2")
    class OnH2 extends Contract {
        OnH2() {
            super(Databases.h2());
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgres extends Contract {
        OnPostgres() {
            super(Databases.postgres());
        }
    }

    abstract static class Contract {

        private final MovableClock clock = MovableClock.at("2026-01-07T09:00");
        private final JdbcSpecialDays days;
        private final JdbcSpecialDays otherNode;
        private final TransactionTemplate transaction;

        Contract(DataSource database) {
            var counted = ProxyDataSourceBuilder.create(database).countQuery().build();
            var transactions = new JdbcTransactionManager(counted);
            days = new JdbcSpecialDays(JdbcClient.create(counted), OfficeHours.usual(), clock);
            otherNode = new JdbcSpecialDays(JdbcClient.create(counted), OfficeHours.usual(), clock);
            transaction = new TransactionTemplate(transactions);
        }

        @BeforeEach
        void countFromHere() {
            QueryCountHolder.clear();
        }

        @Test
        void comes_with_the_confirmed_calendar_of_2026() {
            var of2026 = days.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

            assertThat(of2026)
                    .usingRecursiveFieldByFieldElementComparatorOnFields("date", "kind", "confirmed")
                    .containsExactlyElementsOf(PublicSector.DAYS_OF_2026);
        }

        @Test
        void comes_with_the_confirmed_calendar_of_2025() {
            var year = days.current().calendar();

            assertThat(days.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)))
                    .hasSize(13)
                    .allMatch(SpecialDay::confirmed);
            assertThat(year.plusWorkingDays(LocalDate.of(2025, 1, 24), 1)).isEqualTo(LocalDate.of(2025, 2, 3));
            assertThat(year.plusWorkingDays(LocalDate.of(2025, 4, 25), 1)).isEqualTo(LocalDate.of(2025, 4, 26));
            assertThat(year.plusWorkingDays(LocalDate.of(2025, 4, 29), 1)).isEqualTo(LocalDate.of(2025, 5, 5));
            assertThat(year.plusWorkingDays(LocalDate.of(2025, 8, 29), 1)).isEqualTo(LocalDate.of(2025, 9, 3));
        }

        @Test
        void keeps_a_day_and_replaces_and_removes_it() {
            var confirmed = new SpecialDay(
                    TUESDAY, DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Thông báo \"số 1\"; đợt 2", true);

            days.save(CULTURE_DAY);
            assertThat(days.on(TUESDAY)).contains(CULTURE_DAY);

            days.save(confirmed);
            assertThat(days.on(TUESDAY)).contains(confirmed);

            days.remove(TUESDAY);
            assertThat(days.on(TUESDAY)).isEmpty();
        }

        @Test
        void a_thousand_deadlines_cost_one_query() {
            for (int deadline = 0; deadline < 1_000; deadline++) {
                days.current();
            }

            assertThat(QueryCountHolder.getGrandTotal().getSelect()).isEqualTo(1);
        }

        @Test
        void a_change_counts_from_the_next_deadline_on() {
            assertThat(worksOnTuesday(days)).isTrue();

            days.save(CULTURE_DAY);

            assertThat(worksOnTuesday(days)).isFalse();
        }

        @Test
        void a_change_on_another_node_counts_within_a_minute() {
            assertThat(worksOnTuesday(days)).isTrue();
            otherNode.save(CULTURE_DAY);

            clock.advance(Duration.ofSeconds(59));
            assertThat(worksOnTuesday(days)).isTrue();

            clock.advance(Duration.ofSeconds(1));
            assertThat(worksOnTuesday(days)).isFalse();
        }

        @Test
        void until_it_is_committed_a_change_counts_only_for_its_own_transaction() {
            assertThat(worksOnTuesday(days)).isTrue();

            transaction.executeWithoutResult(change -> {
                days.save(CULTURE_DAY);
                assertThat(worksOnTuesday(days)).isFalse();
                assertThat(CompletableFuture.supplyAsync(() -> worksOnTuesday(days))
                                .join())
                        .isTrue();
            });

            assertThat(worksOnTuesday(days)).isFalse();
        }

        @Test
        void a_change_rolled_back_never_happened() {
            transaction.executeWithoutResult(change -> {
                days.save(CULTURE_DAY);
                assertThat(worksOnTuesday(days)).isFalse();
                change.setRollbackOnly();
            });

            assertThat(worksOnTuesday(days)).isTrue();
        }

        @Test
        void a_moment_of_the_past_has_the_calendar_that_was_in_force_then() {
            var ordinary = clock.instant();
            clock.advance(Duration.ofHours(1));
            days.save(CULTURE_DAY);
            var off = clock.instant();
            clock.advance(Duration.ofHours(1));
            days.save(new SpecialDay(TUESDAY, DayKind.HOLIDAY, "Tên khác", "Thông báo", true));
            clock.advance(Duration.ofHours(1));
            days.remove(TUESDAY);

            for (var node : List.of(days, otherNode)) {
                assertThat(node.asOf(ordinary).calendar().isWorkingDay(TUESDAY)).isTrue();
                assertThat(node.asOf(off.minusMillis(1)).calendar().isWorkingDay(TUESDAY))
                        .isTrue();
                assertThat(node.asOf(off).calendar().isWorkingDay(TUESDAY)).isFalse();
                assertThat(node.asOf(clock.instant().minusMillis(1)).calendar().isWorkingDay(TUESDAY))
                        .isFalse();
                assertThat(node.asOf(clock.instant())).isSameAs(node.current());
                assertThat(worksOnTuesday(node)).isTrue();
            }
        }

        @Test
        void a_year_of_past_days_costs_one_query() {
            days.save(CULTURE_DAY);
            QueryCountHolder.clear();

            for (var day = 0; day < 366; day++) {
                days.asOf(clock.instant().minus(Duration.ofDays(day)));
            }

            assertThat(QueryCountHolder.getGrandTotal().getSelect()).isEqualTo(1);
            assertThat(days.asOf(clock.instant().minus(Duration.ofDays(1))))
                    .isSameAs(days.asOf(clock.instant().minus(Duration.ofDays(300))));
        }

        private static boolean worksOnTuesday(JdbcSpecialDays node) {
            return node.current().calendar().isWorkingDay(TUESDAY);
        }
    }
}
