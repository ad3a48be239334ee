package vn.congress.approval.domain.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zero before days below ten and months one and two, and nowhere else. */
class PlaceAndDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2017-06-08; Hà Nội, ngày 08 tháng 6 năm 2017",
                "2018-02-20; Hà Nội, ngày 20 tháng 02 năm 2018",
                "2026-01-09; Hà Nội, ngày 09 tháng 01 năm 2026",
                "2026-03-10; Hà Nội, ngày 10 tháng 3 năm 2026",
                "2025-12-31; Hà Nội, ngày 31 tháng 12 năm 2025"
            })
    void zeros_stand_where_a_figure_could_be_added_later(LocalDate date, String written) {
        assertThat(PlaceAndDate.of("Hà Nội", date)).isEqualTo(written);
    }
}
