package vn.congress.approval.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Về việc bảo đảm hậu cần; bảo đảm hậu cần",
                "V/v: bảo đảm hậu cần; bảo đảm hậu cần",
                "VỀ phương án; phương án",
                "Xây dựng phương án; xây dựng phương án",
                "Đảng bộ cơ sở; Đảng bộ cơ sở",
                "Đại hội đại biểu; Đại hội đại biểu",
                "Ban Tổ chức chuẩn bị; Ban Tổ chức chuẩn bị",
                "TTXVN đưa tin; TTXVN đưa tin",
                "vền; vền",
                "A; A"
            })
    void a_subject_goes_on_after_about(String typed, String goesOn) {
        assertThat(DocumentValues.about(typed)).isEqualTo(goesOn);
    }
}
