package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.absence.Absence;
import vn.congress.approval.domain.absence.Absences;
import vn.congress.approval.domain.absence.Coverage;
import vn.congress.approval.domain.absence.LongestAbsence;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;

/** Enters an absence and who stands in: by the person, or by who manages the person's desks. */
@Service
public class EnterAbsence {

    /** Steps shown before an absence is entered; the count tells how many there are. */
    private static final int SHOWN = 50;

    private final Absences absences;
    private final AbsenceDesks desks;
    private final AssignedSteps steps;
    private final AbsenceProcess process;
    private final Substitutions substitutions;
    private final LongestAbsence longest;
    private final Clock clock;

    EnterAbsence(
            Absences absences,
            AbsenceDesks desks,
            AssignedSteps steps,
            AbsenceProcess process,
            Substitutions substitutions,
            LongestAbsence longest,
            Clock clock) {
        this.absences = absences;
        this.desks = desks;
        this.steps = steps;
        this.process = process;
        this.substitutions = substitutions;
        this.longest = longest;
        this.clock = clock;
    }

    /**
     * An absence as somebody asks for it; nothing in it is sure to be there.
     *
     * @param account who is absent; the actor when missing
     * @param desks ids of the desks it is about; all when missing
     */
    public record Asked(
            @Nullable String account,
            @Nullable String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable List<String> desks,
            boolean withAuthority,
            @Nullable String reason) {}

    /**
     * What an absence would do.
     *
     * @param going desks that go along, by name
     * @param steps the first of the steps that would go over now
     * @param stepCount all of them
     */
    public record Preview(List<String> going, List<Waiting> left, List<Moving> steps, int stepCount) {}

    /** A desk that does not go along, and why. */
    public record Waiting(String desk, String why) {}

    /** A step that would go over. */
    public record Moving(String id, String name, String desk) {}

    /** @throws Refused as {@link #enter}, but for the reason, which may still be missing */
    @Transactional(readOnly = true)
    public Preview preview(Asked asked, Actor actor) {
        var plan = check(asked, actor, false);
        var moving = steps.of(plan.absentee().account(), plan.coverage().going());
        return new Preview(
                plan.coverage().going().stream().map(desks::name).toList(),
                plan.coverage().left().stream()
                        .map(it -> new Waiting(desks.name(it.desk()), it.why()))
                        .toList(),
                moving.stream()
                        .limit(SHOWN)
                        .map(it -> new Moving(it.id(), it.name(), desks.name(it.desk())))
                        .toList(),
                moving.size());
    }

    /** @throws Refused naming everything that stands against it */
    @Transactional
    public AbsenceView enter(Asked asked, Actor actor) {
        absences.holdStill();
        var plan = check(asked, actor, true);
        var absence = absences.enter(new Absences.Entered(
                plan.absentee().account(),
                plan.substitute().account(),
                Objects.requireNonNull(asked.from()),
                Objects.requireNonNull(asked.to()),
                plan.named(),
                asked.withAuthority(),
                SessionTexts.strip(asked.reason()),
                actor.account(),
                clock.instant()));
        process.begin(absence);
        substitutions.changed();
        return desks.view(absence, actor);
    }

    private record Plan(Person absentee, Person substitute, Set<Desk> named, Coverage coverage) {}

    private Plan check(Asked asked, Actor actor, boolean withReason) {
        var problems = new Problems();
        checkDays(asked.from(), asked.to(), problems);
        if (withReason) {
            checkReason(SessionTexts.strip(asked.reason()), problems);
        }
        var absentee = absentee(asked, actor, problems);
        var substitute = substitute(asked, absentee, problems);
        var named =
                absentee.map(person -> named(asked.desks(), person, problems)).orElse(Set.of());
        absentee.ifPresent(person -> problems.addIf(
                !desks.maySpeakFor(person, named, actor),
                "account",
                "Chỉ đăng ký cho chính mình hoặc cho người, bàn việc do đồng chí quản lý."));
        problems.refuse();
        var coverage = desks.coverage(absentee.orElseThrow(), substitute.orElseThrow(), named, asked.withAuthority());
        checkCoverage(coverage, named, problems);
        checkOthers(asked, absentee.orElseThrow(), substitute.orElseThrow(), named, problems);
        problems.refuse();
        return new Plan(absentee.orElseThrow(), substitute.orElseThrow(), named, coverage);
    }

    private void checkDays(@Nullable LocalDate from, @Nullable LocalDate to, Problems problems) {
        problems.addIf(from == null, "from", "Phải nhập ngày bắt đầu vắng mặt (dd/MM/yyyy).");
        problems.addIf(to == null, "to", "Phải nhập ngày cuối cùng vắng mặt (dd/MM/yyyy).");
        if (from == null) {
            return;
        }
        problems.addIf(from.isBefore(desks.today()), "from", "Ngày bắt đầu đã qua; hãy nhập từ hôm nay trở đi.");
        problems.addIf(from.isAfter(desks.today().plusYears(1)), "from", "Ngày bắt đầu phải trong vòng một năm tới.");
        if (to == null) {
            return;
        }
        problems.addIf(to.isBefore(from), "to", "Ngày cuối cùng không được trước ngày bắt đầu.");
        problems.addIf(
                to.isAfter(longest.lastDay(from)),
                "to",
                "Một lượt vắng mặt dài nhất %d ngày sau ngày bắt đầu, đến %s; nếu lâu hơn, hãy phân công người khác."
                        .formatted(longest.days(), AbsenceDesks.inWords(longest.lastDay(from))));
    }

    static void checkReason(String reason, Problems problems) {
        problems.addIf(reason.isEmpty(), "reason", "Phải ghi lý do hành chính, một dòng.");
        SessionTexts.checkText(problems, "reason", reason, Absence.LONGEST_REASON);
        problems.addIf(
                reason.chars().anyMatch(letter -> letter == '\n' || letter == '\r'),
                "reason",
                "Lý do chỉ ghi một dòng.");
    }

    private Optional<Person> absentee(Asked asked, Actor actor, Problems problems) {
        var account = SessionTexts.strip(asked.account());
        var found = desks.find(account.isEmpty() ? actor.account() : account)
                .filter(person -> person.account().equals(actor.account())
                        || person.desks().stream().anyMatch(desks.managedBy(actor)::contains));
        problems.addIf(
                found.isEmpty(), "account", "Không có người này trong số người do đồng chí quản lý; hãy chọn lại.");
        return found;
    }

    private Optional<Person> substitute(Asked asked, Optional<Person> absentee, Problems problems) {
        var account = SessionTexts.strip(asked.substitute());
        if (account.isEmpty()) {
            problems.add("substitute", "Phải chọn người thay thế.");
            return Optional.empty();
        }
        var found = desks.find(account);
        problems.addIf(found.isEmpty(), "substitute", "Không có tài khoản này; hãy chọn trong danh sách.");
        problems.addIf(
                absentee.filter(person -> person.account().equals(account)).isPresent(),
                "substitute",
                "Không ai tự thay chính mình; hãy chọn người khác.");
        return found;
    }

    private Set<Desk> named(@Nullable List<String> ids, Person absentee, Problems problems) {
        var named = new LinkedHashSet<Desk>();
        for (var id : ids == null ? List.<String>of() : ids) {
            absentee.desks().stream()
                    .filter(desk -> desk.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            named::add,
                            () -> problems.add(
                                    "desks",
                                    "Người vắng mặt không ngồi ở bàn việc đã chọn; hãy tải lại rồi chọn lại."));
        }
        return named;
    }

    /** What is named must go along; of all desks, one at least. */
    private void checkCoverage(Coverage coverage, Set<Desk> named, Problems problems) {
        if (!named.isEmpty() || coverage.going().isEmpty()) {
            coverage.left()
                    .forEach(it -> problems.add("substitute", "%s: %s".formatted(desks.name(it.desk()), it.why())));
        }
        problems.addIf(
                coverage.going().isEmpty() && coverage.left().isEmpty(),
                "account",
                "Người này không có bàn việc nào để chuyển.");
    }

    /** Neither overlaps nor chains, hence no loops. */
    private void checkOthers(Asked asked, Person absentee, Person substitute, Set<Desk> named, Problems problems) {
        var from = Objects.requireNonNull(asked.from());
        var to = Objects.requireNonNull(asked.to());
        for (var other : absences.of(List.of(absentee.account(), substitute.account()), from, to)) {
            if (other.absentee().equals(absentee.account()) && other.sharesADeskWith(named)) {
                problems.add(
                        "from",
                        "%s đã đăng ký vắng mặt %s, %s thay, trùng bàn việc; hãy kết thúc lượt đó hoặc chọn ngày khác."
                                .formatted(absentee.account(), days(other), other.substitute()));
            }
            if (other.absentee().equals(substitute.account())) {
                problems.add(
                        "substitute",
                        "%s cũng vắng mặt %s; hãy chọn người khác hoặc đổi ngày."
                                .formatted(substitute.account(), days(other)));
            }
            if (other.substitute().equals(absentee.account())) {
                problems.add(
                        "from",
                        "%s đang nhận thay %s %s; hãy đổi người thay của lượt đó trước."
                                .formatted(absentee.account(), other.absentee(), days(other)));
            }
        }
    }

    private static String days(Absence absence) {
        return "từ %s đến %s".formatted(AbsenceDesks.inWords(absence.from()), AbsenceDesks.inWords(absence.to()));
    }
}
