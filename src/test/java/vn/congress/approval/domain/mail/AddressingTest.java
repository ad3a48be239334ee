package vn.congress.approval.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.notice.NoticeKind;

class AddressingTest {

    private static final Desk LEAD = Desk.leadOf(new AgencyCode("VPTW"));
    private static final Desk HEAD = Desk.headOf(new AgencyCode("VPTW"));

    private static final Addressee LAN = reachable("lan");
    private static final Addressee MINH = reachable("minh");
    private static final Addressee HOA = reachable("hoa");
    private static final Addressee TONG_HOP = reachable("tonghop");
    private static final Addressee WITHOUT_ADDRESS =
            new Addressee("moi", Optional.empty(), false, MailChoice.EVERYTHING);
    private static final Addressee REFUSED =
            new Addressee("cu", MailAddress.of("cu@example.org"), true, MailChoice.EVERYTHING);

    @Test
    void who_holds_the_step_is_told_and_nobody_else() {
        assertThat(at(LEAD, List.of(LAN, MINH)).of(LEAD, List.of(MINH))).containsExactly(MINH);
    }

    @Test
    void a_step_nobody_holds_is_told_to_the_whole_desk_each_person_once() {
        assertThat(at(LEAD, List.of(LAN, MINH, LAN)).of(LEAD, List.of())).containsExactly(LAN, MINH);
    }

    @Test
    void who_cannot_be_reached_is_passed_over() {
        assertThat(at(LEAD, List.of(WITHOUT_ADDRESS, LAN)).of(LEAD, List.of(REFUSED)))
                .containsExactly(LAN);
    }

    @Test
    void a_desk_where_nobody_can_be_reached_is_told_to_the_head_then_to_the_central_office() {
        assertThat(at(LEAD, List.of(WITHOUT_ADDRESS, REFUSED), HEAD, List.of(HOA))
                        .of(LEAD, List.of()))
                .containsExactly(HOA);
        assertThat(at(LEAD, List.of(), Desk.REGISTRY, List.of(TONG_HOP)).of(LEAD, List.of()))
                .containsExactly(TONG_HOP);
        assertThat(at(Desk.APPRAISAL, List.of(), Desk.REGISTRY, List.of(TONG_HOP))
                        .of(Desk.APPRAISAL, List.of()))
                .containsExactly(TONG_HOP);
        assertThat(at(LEAD, List.of()).of(LEAD, List.of())).isEmpty();
    }

    @Test
    void who_wants_no_mail_is_reached_all_the_same_and_no_other_is_told_instead() {
        var quiet = new Addressee("lan", MailAddress.of("lan@example.org"), false, new MailChoice(false, false));

        assertThat(at(LEAD, List.of(quiet), HEAD, List.of(HOA)).of(LEAD, List.of()))
                .containsExactly(quiet);
    }

    @Test
    void whoever_has_to_decide_is_told_of_escalations_at_once_whatever_they_chose() {
        var quiet = new MailChoice(true, false);

        assertThat(quiet.takesAtOnce(NoticeKind.ESCALATION, HEAD)).isTrue();
        assertThat(quiet.takesAtOnce(NoticeKind.SITUATION, Desk.STANDING_SECRETARY))
                .isTrue();
        assertThat(quiet.takesAtOnce(NoticeKind.PASSED_OVER, HEAD)).isFalse();
        assertThat(quiet.takesAtOnce(NoticeKind.ESCALATION, LEAD)).isFalse();
        assertThat(MailChoice.EVERYTHING.takesAtOnce(NoticeKind.PASSED_OVER, LEAD))
                .isTrue();
    }

    private static Addressing at(Desk desk, List<Addressee> people) {
        return new Addressing(Map.of(desk, people));
    }

    private static Addressing at(Desk desk, List<Addressee> people, Desk other, List<Addressee> others) {
        return new Addressing(Map.of(desk, people, other, others));
    }

    private static Addressee reachable(String account) {
        return new Addressee(account, MailAddress.of(account + "@example.org"), false, MailChoice.EVERYTHING);
    }
}
