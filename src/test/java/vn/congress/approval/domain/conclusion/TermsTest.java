package vn.congress.approval.domain.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.conclusion.Terms.Term;

@DisplayName("The terms of the committee")
class TermsTest {

    private static final Term XIII = new Term("XIII", LocalDate.of(2021, 2, 1));
    private static final Term XIV = new Term("XIV", LocalDate.of(2026, 1, 23));

    @ParameterizedTest
    @CsvSource({
        "2019-05-01, XIII",
        "2021-02-01, XIII",
        "2026-01-22, XIII",
        "2026-01-23, XIV",
        "2030-01-01, XIV",
    })
    void a_day_belongs_to_the_term_that_began_last(LocalDate day, String term) {
        assertThat(new Terms(List.of(XIV, XIII)).on(day).name()).isEqualTo(term);
    }

    @Test
    void terms_that_cannot_be_told_apart_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(List.of(XIV, new Term("XIV", XIII.from()))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Terms(List.of(XIV, new Term("XV", XIV.from()))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Term("thứ mười bốn", XIV.from()));
    }
}
