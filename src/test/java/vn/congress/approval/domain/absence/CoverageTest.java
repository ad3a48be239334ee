package vn.congress.approval.domain.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.agency.Desk;

@DisplayName("What goes along to who stands in")
class CoverageTest {

    private static final Map<DeskKind, StandIn> TABLE = new EnumMap<>(DeskKind.class);
    private static final Person HEAD = person("thutruong.vptw", "nguoi-dung-dau-vptw");
    private static final Person CLERK = person("chutri.vptw", "chu-tri-vptw");

    static {
        TABLE.put(DeskKind.LEAD, StandIn.SAME_AGENCY);
        TABLE.put(DeskKind.AGENCY_HEAD, StandIn.SAME_AGENCY);
        TABLE.put(DeskKind.CENTRAL_OFFICE, StandIn.OFFICES);
        TABLE.put(DeskKind.PERSONAL, StandIn.SAME_AGENCY);
    }

    @ParameterizedTest
    @CsvSource({
        "chu-tri-vptw, LEAD",
        "phoi-hop-hn, COORDINATOR",
        "nguoi-dung-dau-bca, AGENCY_HEAD",
        "van-phong-tong-hop, CENTRAL_OFFICE",
        "van-phong-tham-dinh, APPRAISERS",
        "van-thu, CLERKS",
        "thuong-truc-tieu-ban, STANDING_BOARD",
        "truong-tieu-ban, HEAD_OF_SUBCOMMITTEE",
        "thuong-truc-ban-bi-thu, STANDING_SECRETARY",
        "chu-tri-bo-chinh-tri, PERSONAL",
        "bo-chinh-tri-1, PERSONAL",
        "thanh-vien-tieu-ban-2, PERSONAL",
        "kiem-tra-giam-sat, PERSONAL",
        "quan-tri, PERSONAL",
        "ban-nao-do, PERSONAL"
    })
    void each_desk_is_of_one_kind(String desk, DeskKind kind) {
        assertThat(DeskKind.of(new Desk(desk))).isEqualTo(kind);
    }

    @Test
    void work_goes_along_to_somebody_of_the_same_agency_only() {
        assertThat(going(CLERK, HEAD, false)).containsExactly(new Desk("chu-tri-vptw"));
        assertThat(going(CLERK, person("x", "chu-tri-bca"), false)).isEmpty();
        assertThat(going(CLERK, person("x", "van-thu"), true)).isEmpty();
    }

    @Test
    void authority_goes_along_only_when_it_is_asked_for() {
        assertThat(going(HEAD, CLERK, false)).isEmpty();
        assertThat(going(HEAD, CLERK, true)).containsExactly(new Desk("nguoi-dung-dau-vptw"));
    }

    @Test
    void a_personal_seat_never_goes_along_whatever_the_table_says() {
        var member = person("bct1", "bo-chinh-tri-1", "quan-tri", "kiem-tra-giam-sat");

        var coverage = Coverage.of(member, CLERK, Set.of(), true, TABLE::get);

        assertThat(coverage.going()).isEmpty();
        assertThat(coverage.left()).extracting(it -> it.desk().id()).containsExactly("bo-chinh-tri-1");
    }

    @Test
    void only_the_named_desks_go_along() {
        var both = person("hai.ban", "chu-tri-vptw", "van-phong-tong-hop");
        var colleague = person("x", "chu-tri-vptw", "van-thu");

        var coverage = Coverage.of(both, colleague, Set.of(Desk.REGISTRY), false, TABLE::get);

        assertThat(coverage.going()).containsExactly(Desk.REGISTRY);
        assertThat(coverage.left()).isEmpty();
    }

    @Test
    void heads_manage_their_agency_the_central_office_the_offices_and_the_administrator_nobody() {
        assertThat(Management.of(HEAD))
                .extracting(Desk::id)
                .containsExactly("chu-tri-vptw", "phoi-hop-vptw", "nguoi-dung-dau-vptw");
        assertThat(Management.of(person("tonghop", "van-phong-tong-hop")))
                .containsExactly(Desk.REGISTRY, Desk.APPRAISAL, Desk.RECORDS);
        assertThat(Management.of(person("quantri", "quan-tri"))).isEmpty();
        assertThat(Management.of(CLERK)).isEmpty();
    }

    private static List<Desk> going(Person absentee, Person substitute, boolean withAuthority) {
        return Coverage.of(absentee, substitute, Set.of(), withAuthority, TABLE::get)
                .going();
    }

    private static Person person(String account, String... groups) {
        return new Person(account, account, List.of(groups));
    }
}
