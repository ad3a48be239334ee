package vn.congress.approval.domain.wait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;

@DisplayName("The level above a circle")
class LoopLevelTest {

    @ParameterizedTest
    @CsvSource({
        "VPTW,           AGENCY_HEAD",
        "VPTW VPTW,      AGENCY_HEAD",
        "VPTW BNG,       STANDING_BOARD",
        "VPTW BNG TTTB,  STANDING_SECRETARY",
        "TTTB,           STANDING_SECRETARY",
    })
    void is_the_lowest_above_all_parties(String parties, Level level) {
        assertThat(LoopLevel.above(agencies(parties))).isEqualTo(level);
    }

    @Test
    void nobody_is_above_nobody() {
        assertThatIllegalArgumentException().isThrownBy(() -> LoopLevel.above(List.of()));
    }

    private static List<AgencyCode> agencies(String parties) {
        return Stream.of(parties)
                .flatMap(it -> Arrays.stream(it.split(" ")))
                .map(AgencyCode::new)
                .toList();
    }
}
