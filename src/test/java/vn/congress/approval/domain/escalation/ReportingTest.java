package vn.congress.approval.domain.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.authority.Level;

@DisplayName("Reporting up")
class ReportingTest {

    @ParameterizedTest
    @CsvSource({
        "UserTask_DraftReport,       chu-tri-vptw,           AGENCY_HEAD",
        "UserTask_GiveOpinion,       phoi-hop-hn,            AGENCY_HEAD",
        "UserTask_SignOff,           nguoi-dung-dau-vptw,    STANDING_BOARD",
        "UserTask_GiveOpinion,       thanh-vien-tieu-ban-3,  STANDING_BOARD",
        "UserTask_Appraise,          van-phong-tham-dinh,    STANDING_BOARD",
        "UserTask_IssueConclusion,   van-thu,                STANDING_BOARD",
        "UserTask_CirculateDossier,  van-phong-tong-hop,     STANDING_BOARD",
        "UserTask_ApproveUrgency,    thuong-truc-tieu-ban,   STANDING_SECRETARY",
        "UserTask_RecordConclusion,  thuong-truc-ban-bi-thu, POLITBURO",
        "UserTask_GiveOpinion,       bo-chinh-tri-2,         POLITBURO"
    })
    void goes_one_above_the_level_that_sits_at_the_desk(String step, String desk, Level above) {
        assertThat(Reporting.above(step, new Desk(desk), Level.SECRETARIAT)).contains(above);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENCY_HEAD, STANDING_BOARD",
        "STANDING_BOARD, STANDING_SECRETARY",
        "STANDING_SECRETARY, SECRETARIAT",
        "SECRETARIAT, POLITBURO"
    })
    void goes_one_above_the_level_that_decides_where_it_decides(Level deciding, Level above) {
        assertThat(Reporting.above("UserTask_Decide", Desk.STANDING_SECRETARY, deciding))
                .contains(above);
    }

    @Test
    void ends_at_the_top() {
        assertThat(Reporting.above("UserTask_SettleTie", Desk.CHAIR, Level.POLITBURO))
                .isEmpty();
        assertThat(Reporting.above("UserTask_Decide", Desk.CHAIR, Level.POLITBURO))
                .isEmpty();
    }

    @Test
    void before_the_politburo_a_matter_comes_at_its_chair_s_desk() {
        var vptw = new AgencyCode("VPTW");

        assertThat(Desk.answeringFor(Level.POLITBURO, vptw)).isEqualTo(Desk.CHAIR);
        assertThat(Desk.answeringFor(Level.SECRETARIAT, vptw)).isEqualTo(Desk.STANDING_SECRETARY);
        assertThat(Desk.answeringFor(Level.AGENCY_HEAD, vptw)).isEqualTo(Desk.headOf(vptw));
    }

    @ParameterizedTest
    @CsvSource({
        "WITHDRAWN, AGENCY_HEAD, true, false",
        "WITHDRAWN, STANDING_BOARD, false, true",
        "REASSIGNED, AGENCY_HEAD, true, false",
        "REASSIGNED, POLITBURO, true, true",
        "MANDATED, AGENCY_HEAD, true, false",
        "DEADLINE_MOVED, AGENCY_HEAD, true, true",
        "DEADLINE_MOVED, AGENCY_HEAD, false, false",
        "DECIDED, AGENCY_HEAD, false, true"
    })
    void a_level_answers_only_as_it_may(Ruling ruling, Level level, boolean ofTheLeadAgency, boolean may) {
        assertThat(Reporting.mayRule(ruling, level, ofTheLeadAgency)).isEqualTo(may);
    }

    @Test
    void a_desk_knows_its_agency() {
        assertThat(new Desk("phoi-hop-hn").agency()).contains(new AgencyCode("HN"));
        assertThat(Desk.CHAIR.agency()).isEqualTo(Optional.empty());
        assertThat(new Desk("thanh-vien-tieu-ban-1").agency()).isEmpty();
    }
}
