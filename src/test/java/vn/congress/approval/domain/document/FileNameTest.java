package vn.congress.approval.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.Refused;

@DisplayName("File names")
class FileNameTest {

    @Test
    void a_name_keeps_no_folder_and_nothing_invisible() {
        assertThat(FileName.of("C:\\Users\\x\\Báo cáo.pdf").value()).isEqualTo("Báo cáo.pdf");
        assertThat(FileName.of("../../etc/passwd").value()).isEqualTo("passwd");
        assertThat(FileName.of("Báo\u202ecáo\r\n.pdf").value()).isEqualTo("Báocáo.pdf");
        assertThat(FileName.of(" a<b>:\"c|?*.pdf ").value()).isEqualTo("a_b___c___.pdf");
    }

    @Test
    void a_name_is_kept_in_composed_form() {
        assertThat(FileName.of(Normalizer.normalize("Tờ trình.docx", Normalizer.Form.NFD))
                        .value())
                .isEqualTo("Tờ trình.docx");
    }

    @Test
    void a_name_of_nothing_or_too_much_is_refused() {
        assertThatThrownBy(() -> FileName.of(" .. ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> FileName.of("a".repeat(252) + ".pdf")).hasMessageContaining("tối đa 255");
        assertThat(FileName.of("a".repeat(251) + ".pdf").value()).hasSize(255);
    }

    @Test
    void the_extension_is_what_follows_the_last_dot() {
        assertThat(FileName.of("Báo cáo.v2.PDF").extension()).isEqualTo("pdf");
        assertThat(FileName.of("khong-duoi").extension()).isEmpty();
    }
}
