package vn.congress.approval.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"chutri.vptw@example.org", " a+b@thu.vptw.gov.example ", "o'neil@a-b.c1.vn"})
    void an_ordinary_address_is_one(String written) {
        assertThat(MailAddress.of(written)).map(MailAddress::value).contains(written.strip());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "lan",
                "lan@vptw",
                "lan@example.org\r\nBcc: tat-ca@example.org",
                "lan@example.org, minh@example.org",
                "Lan <lan@example.org>",
                "\"lan\"@example.org",
                "lan..ha@example.org",
                ".lan@example.org",
                "lan@-example.org",
                "lan@[10.0.0.1]",
                "nguyễn@example.org",
                "lan@exam ple.org"
            })
    void anything_else_is_none(String written) {
        assertThat(MailAddress.of(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lan@example.org\n", "lan"})
    void nor_can_it_be_made_one(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new MailAddress(written));
    }

    @Property
    void whatever_is_in_front_of_it_and_behind_it_no_address_breaks_a_line(
            @ForAll @Chars({'a', '.', ',', '<', ':', '\r', '\n', ' '}) @StringLength(max = 4) String before,
            @ForAll @Chars({'a', '.', ',', '>', ';', '\r', '\n', ' '}) @StringLength(max = 4) String after) {
        assertThat(MailAddress.of(before + "a@example.org" + after).stream())
                .allSatisfy(address ->
                        assertThat(address.value()).matches("[\\x21-\\x7e]+").doesNotContain(",", "<", ">", ";", ":"));
    }
}
