package vn.congress.approval.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Spelling for searches")
class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Uỷ ban Kiểm tra, uy ban kiem tra",
        "ỦY BAN, uy ban",
        "Hoà bình, hoa binh",
        "Đường Nguyễn Huệ, duong nguyen hue",
        "NV-001 100%, nv-001 100%"
    })
    void a_name_is_plain_without_its_marks_whichever_way_they_are_written(String name, String plain) {
        assertThat(Spelling.plain(name)).isEqualTo(plain);
        assertThat(Spelling.plain(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(plain);
    }

    @Test
    void what_sql_replaces_letter_by_letter_is_what_is_done_here() {
        assertThat(Spelling.MARKED).hasSameSizeAs(Spelling.PLAIN).contains("ử", "Ử", "đ", "Đ", "ỹ");
        for (var at = 0; at < Spelling.MARKED.length(); at++) {
            assertThat(Spelling.plain(Spelling.MARKED.substring(at, at + 1)))
                    .isEqualTo(Spelling.PLAIN.substring(at, at + 1));
        }
    }
}
