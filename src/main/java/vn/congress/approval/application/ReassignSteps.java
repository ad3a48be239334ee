package vn.congress.approval.application;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.absence.Person;
import vn.congress.approval.domain.absence.Substitutions;

/** A manager gives the steps one of their people has taken to another; all of them or none. */
@Service
public class ReassignSteps {

    /** Steps moved at once. */
    private static final int MOST = 500;

    private static final int SHOWN = 50;

    private final AbsenceDesks desks;
    private final AssignedSteps steps;
    private final StepsHanded handed;
    private final Substitutions substitutions;

    ReassignSteps(AbsenceDesks desks, AssignedSteps steps, StepsHanded handed, Substitutions substitutions) {
        this.desks = desks;
        this.steps = steps;
        this.handed = handed;
        this.substitutions = substitutions;
    }

    /**
     * What somebody asks for; nothing in it is sure to be there.
     *
     * @param steps ids; all that {@code from} has taken on desks the actor manages when missing
     */
    public record Asked(
            @Nullable String from, @Nullable String to, @Nullable List<String> steps, @Nullable String reason) {}

    /**
     * What moves, or has moved.
     *
     * @param steps the first of them
     */
    public record Moved(int count, List<EnterAbsence.Moving> steps) {}

    /** @throws Refused as {@link #reassign}, but for the reason and who gets them, which may still be missing */
    @Transactional(readOnly = true)
    public Moved preview(Asked asked, Actor actor) {
        return moved(check(asked, actor, false));
    }

    /** @throws Refused naming everything that stands against it; nothing has moved then */
    @Transactional
    public Moved reassign(Asked asked, Actor actor) {
        var moving = check(asked, actor, true);
        var from = SessionTexts.strip(asked.from());
        var to = SessionTexts.strip(asked.to());
        handed.give(moving, from, to, AbsenceSteps.REASSIGNED, SessionTexts.strip(asked.reason()), actor);
        handed.tell(
                moving.stream().map(AssignedSteps.Assigned::desk).distinct().toList(),
                "%s giao lại %d việc từ %s sang %s.".formatted(actor.account(), moving.size(), from, to));
        return moved(moving);
    }

    private Moved moved(List<AssignedSteps.Assigned> moving) {
        return new Moved(
                moving.size(),
                moving.stream()
                        .limit(SHOWN)
                        .map(it -> new EnterAbsence.Moving(it.id(), it.name(), desks.name(it.desk())))
                        .toList());
    }

    private List<AssignedSteps.Assigned> check(Asked asked, Actor actor, boolean complete) {
        var problems = new Problems();
        var managed = desks.managedBy(actor);
        var from = SessionTexts.strip(asked.from());
        var to = SessionTexts.strip(asked.to());
        problems.addIf(
                managed.isEmpty(), "from", "Chỉ người đứng đầu cơ quan hoặc Văn phòng tổng hợp được giao lại việc.");
        problems.addIf(from.isEmpty(), "from", "Phải chọn người đang giữ việc.");
        problems.addIf(complete && to.isEmpty(), "to", "Phải chọn người nhận việc.");
        problems.addIf(!from.isEmpty() && from.equals(to), "to", "Người nhận phải khác người đang giữ việc.");
        if (complete) {
            EnterAbsence.checkReason(SessionTexts.strip(asked.reason()), problems);
        }
        problems.refuse();
        var taken = steps.of(from, managed);
        var moving = chosen(asked.steps(), taken, problems);
        problems.addIf(
                asked.steps() == null && moving.isEmpty(),
                "from",
                "Người này không giữ việc nào ở các bàn việc do đồng chí quản lý.");
        problems.addIf(moving.size() > MOST, "steps", "Mỗi lần giao lại tối đa %d việc.".formatted(MOST));
        if (!to.isEmpty()) {
            checkReceiver(to, moving, problems);
        }
        problems.refuse();
        return moving;
    }

    private static List<AssignedSteps.Assigned> chosen(
            @Nullable List<String> wanted, List<AssignedSteps.Assigned> taken, Problems problems) {
        if (wanted == null) {
            return taken;
        }
        var ids = new LinkedHashSet<>(wanted);
        problems.addIf(ids.isEmpty(), "steps", "Phải chọn ít nhất một việc.");
        var missing = ids.stream()
                .filter(id -> taken.stream().noneMatch(step -> step.id().equals(id)))
                .count();
        problems.addIf(
                missing > 0,
                "steps",
                "%d việc đã chọn không còn do người này giữ, hoặc không thuộc bàn việc đồng chí quản lý; hãy tải lại."
                        .formatted(missing));
        return taken.stream().filter(step -> ids.contains(step.id())).toList();
    }

    private void checkReceiver(String to, List<AssignedSteps.Assigned> moving, Problems problems) {
        Optional<Person> receiver = desks.find(to);
        problems.addIf(receiver.isEmpty(), "to", "Không có tài khoản này; hãy chọn trong danh sách.");
        receiver.ifPresent(person -> moving.stream()
                .filter(step -> !person.desks().contains(step.desk())
                        && substitutions.at(step.desk(), person.account()).isEmpty())
                .limit(SHOWN)
                .forEach(step -> problems.add(
                        "to",
                        "«%s» thuộc %s, %s không ngồi ở đó và không đang thay ai ở đó."
                                .formatted(step.name(), desks.name(step.desk()), to))));
    }
}
