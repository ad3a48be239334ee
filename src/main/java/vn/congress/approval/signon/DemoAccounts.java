package vn.congress.approval.signon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.Role;
import vn.congress.approval.domain.agency.Seats;

/**
 * One account for each role, its password its own name. For trying out only; production refuses to start with them. Their
 * mail addresses are in a domain kept for examples, so that nobody real is ever written to.
 */
@Component
@Profile("demo")
final class DemoAccounts implements FirstAccounts {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final Agencies agencies;
    private final Seats seats;

    DemoAccounts(Agencies agencies, Seats seats) {
        this.agencies = agencies;
        this.seats = seats;
    }

    @Override
    public void open(IdentityService identities) {
        var known =
                identities.createUserQuery().list().stream().map(User::getId).toList();
        var accounts = accounts(agencies.all(), seats);
        accounts.stream()
                .filter(account -> !known.contains(account.id()))
                .forEach(account -> open(account, identities));
        LOG.warn(
                "\n*** DEMO: {} role accounts are open to anybody, the password of each is its name. ***"
                        + "\n*** Never put real work in here; start with profile 'production' for that. ***",
                accounts.size());
    }

    private static void open(Account account, IdentityService identities) {
        var user = identities.newUser(account.id());
        user.setFirstName(account.title());
        user.setLastName(account.office());
        user.setPassword(account.id());
        user.setEmail(account.id() + "@example.org");
        identities.saveUser(user);
        account.groups().forEach(group -> identities.createMembership(account.id(), group));
    }

    static List<Account> accounts(List<Agency> agencies, Seats seats) {
        var accounts = new ArrayList<Account>();
        for (var agency : agencies) {
            var code = agency.code();
            accounts.add(new Account(
                    "chutri." + code.lowerCase(),
                    "Chuyên viên chủ trì",
                    agency.name(),
                    List.of(Desk.leadOf(code).id())));
            accounts.add(new Account(
                    "phoihop." + code.lowerCase(),
                    "Chuyên viên phối hợp",
                    agency.name(),
                    List.of(Desk.coordinatorOf(code).id())));
            accounts.add(new Account(
                    "thutruong." + code.lowerCase(),
                    "Thủ trưởng",
                    agency.name(),
                    List.of(Desk.headOf(code).id())));
        }
        accounts.add(of("tonghop", "Chuyên viên", Role.CENTRAL_OFFICE));
        accounts.add(of("thamdinh", "Chuyên viên", Role.APPRAISERS));
        accounts.add(of("vanthu", "Cán bộ", Role.CLERKS));
        accounts.add(of("thuongtruc", "Đại diện", Role.STANDING_BOARD));
        accounts.add(of("truongtieuban", "Đồng chí", Role.HEAD_OF_SUBCOMMITTEE));
        accounts.add(of("ttbbt", "Đồng chí", Role.STANDING_SECRETARY));
        accounts.add(of("kiemtra", "Cán bộ", Role.INSPECTION));
        accounts.add(of("quantri", "Cán bộ", Role.ADMINISTRATION));
        accounts.add(of("chutoa", "Đồng chí", Role.CHAIR));
        IntStream.rangeClosed(1, seats.subcommittee())
                .mapToObj(seat -> new Account(
                        "thanhvien" + seat,
                        "Thành viên " + seat,
                        "Tiểu ban Tổ chức phục vụ",
                        List.of(Desk.subcommitteeMember(seat).id())))
                .forEach(accounts::add);
        IntStream.rangeClosed(1, seats.politburo())
                .forEach(seat -> politburo(seat, Desk.politburoMember(seat), accounts));
        return List.copyOf(accounts);
    }

    /** A member, and the secretary who writes down what the member says. */
    private static void politburo(int seat, Desk desk, List<Account> accounts) {
        accounts.add(new Account("bct" + seat, "Ủy viên " + seat, "Bộ Chính trị", List.of(desk.id())));
        accounts.add(new Account(
                "thuky.bct" + seat,
                "Thư ký Ủy viên " + seat,
                "Bộ Chính trị",
                List.of(desk.id(), Role.SECRETARIES.groupId())));
    }

    private static Account of(String id, String title, Role role) {
        return new Account(id, title, role.title(), List.of(role.groupId()));
    }

    /** Shown by its title and office; no account bears a person's name. */
    record Account(String id, String title, String office, List<String> groups) {}
}
