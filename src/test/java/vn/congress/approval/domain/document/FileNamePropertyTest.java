package vn.congress.approval.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import vn.congress.approval.domain.Refused;

class FileNamePropertyTest {

    @Property
    void any_name_is_made_fit_or_refused(@ForAll String sent) {
        try {
            var name = FileName.of(sent);

            assertThat(FileName.of(name.value())).isEqualTo(name);
            assertThat(name.value()).doesNotContain("/", "\\", "\0", "\r", "\n", "\"");
        } catch (Refused refusal) {
            assertThat(refusal.problems()).hasSize(1);
        }
    }
}
