package vn.congress.approval.application;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;
import vn.congress.approval.domain.task.TaskCode;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.WaitedOn;
import vn.congress.approval.domain.wait.Waits;

/** Lists waits: all of them for who sees everything, those of their tasks and on them for the desks of an agency. */
@Service
public class ListWaits {

    private static final Set<WaitState> OPEN = EnumSet.of(WaitState.WAITING, WaitState.OVERDUE);

    private final Waits waits;
    private final TaskCards cards;
    private final Agencies agencies;
    private final WorkingDays workingDays;
    private final Clock clock;

    ListWaits(Waits waits, TaskCards cards, Agencies agencies, WorkingDays workingDays, Clock clock) {
        this.waits = waits;
        this.cards = cards;
        this.agencies = agencies;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Only waits of or on this task, of or on this agency, or on this event; all empty for any. */
    public record About(String task, String agency, String event) {}

    /** A page of waits, and how many there are altogether. */
    public record Page(List<WaitView> waits, int total) {}

    /**
     * @param state {@code WAITING}, {@code OVERDUE}, {@code ENDED}, {@code OPEN} for the first two, {@code ALL}
     * @throws Refused when there is no such state or agency, or more than one thing is asked about
     */
    @Transactional(readOnly = true)
    public Page page(String state, About about, int offset, int limit, Person person) {
        var all = agencies.all();
        var search = new Waits.Search(
                person.seesEverything() ? Optional.empty() : Optional.of(person.agencies(all)),
                states(state),
                about(about, all));
        var today = workingDays.current().dateOf(clock.instant());
        return new Page(views(waits.page(search, today, offset, limit), person), waits.count(search, today));
    }

    /** Where others wait on the person's own agencies, the latest to expire first; nothing for who sits in none. */
    @Transactional(readOnly = true)
    public Page onMine(int offset, int limit, Person person) {
        var search = new Waits.Search(Optional.of(person.agencies(agencies.all())), OPEN, Optional.empty(), true);
        var today = workingDays.current().dateOf(clock.instant());
        return new Page(views(waits.page(search, today, offset, limit), person), waits.count(search, today));
    }

    WaitView view(WaitLine line, Person person) {
        return views(List.of(line), person).get(0);
    }

    private List<WaitView> views(List<WaitLine> lines, Person person) {
        var all = agencies.all();
        var tasks = cards(lines);
        return lines.stream().map(line -> view(line, tasks, all, person)).toList();
    }

    private WaitView view(WaitLine line, Map<TaskCode, TaskCard> tasks, List<Agency> all, Person person) {
        var wait = line.entry();
        var card = Optional.ofNullable(tasks.get(wait.task())).orElseThrow(Missing::task);
        var time = workingDays.current();
        var now = clock.instant();
        var account = person.actor().account();
        return new WaitView(
                wait.id(),
                new WaitView.Task(card.code().value(), card.title(), Dossier.Body.of(card.lead()), card.due()),
                wait.step().isEmpty() ? "" : Labels.step(wait.step()),
                on(wait.on(), tasks, all),
                wait.reason(),
                wait.declaredBy(),
                wait.declaredAt(),
                wait.until(),
                Labels.workingTime(wait.waited(now, time), time.day()),
                Choice.of(wait.state(time.dateOf(now))),
                wait.standstill().map(WaitView.Standstill::of),
                wait.ended().map(WaitView.Ended::of),
                line.inLoop(),
                wait.isOpen() && line.endedBy(account, person.groups()).isPresent(),
                wait.isOpen()
                        && wait.standstill().isEmpty()
                        && line.isDecidedBy(person.groups())
                        && !wait.declaredBy().equals(account));
    }

    private static WaitView.On on(WaitedOn on, Map<TaskCode, TaskCard> tasks, List<Agency> all) {
        return new WaitView.On(
                Choice.of(on.kind()),
                on.kind() == WaitedOn.Kind.EVENT ? "" : on.name(),
                on.onTask()
                        .flatMap(code -> Optional.ofNullable(tasks.get(code)))
                        .map(TaskCard::title)
                        .orElseGet(() -> WaitTexts.name(on, all)));
    }

    /** The tasks of a whole page by one question. */
    private Map<TaskCode, TaskCard> cards(Collection<WaitLine> lines) {
        var codes = new HashSet<TaskCode>();
        lines.forEach(line -> {
            codes.add(line.entry().task());
            line.entry().on().onTask().ifPresent(codes::add);
        });
        return cards.of(codes).stream().collect(Collectors.toMap(TaskCard::code, Function.identity()));
    }

    private static Set<WaitState> states(String state) {
        return switch (state) {
            case "", "OPEN" -> OPEN;
            case "ALL" -> EnumSet.allOf(WaitState.class);
            case "WAITING", "OVERDUE", "ENDED" -> EnumSet.of(WaitState.valueOf(state));
            default -> throw new Refused("state", "Không có tình trạng chờ này; hãy chọn trong danh sách.");
        };
    }

    private static Optional<WaitedOn> about(About about, List<Agency> all) {
        var asked = Stream.of(
                        task(about.task()).map(WaitedOn::task),
                        agency(about.agency(), all).map(WaitedOn::agency),
                        event(about.event()).map(WaitedOn::event))
                .flatMap(Optional::stream)
                .toList();
        if (asked.size() > 1) {
            throw new Refused("", "Chỉ lọc theo một trong ba: nhiệm vụ, cơ quan hoặc sự kiện.");
        }
        return asked.stream().findFirst();
    }

    private static Optional<TaskCode> task(String code) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        if (!TaskCode.isWellFormed(code.strip())) {
            throw new Refused("task", "Mã nhiệm vụ không đúng; ví dụ: NV-001.");
        }
        return Optional.of(new TaskCode(code.strip()));
    }

    private static Optional<String> event(String words) {
        if (words.strip().length() > WaitedOn.LONGEST_EVENT) {
            throw new Refused("event", "Tên sự kiện tối đa %d ký tự.".formatted(WaitedOn.LONGEST_EVENT));
        }
        return Optional.of(words.strip()).filter(it -> !it.isEmpty());
    }

    private static Optional<AgencyCode> agency(String code, List<Agency> all) {
        if (code.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(all.stream()
                .map(Agency::code)
                .filter(it -> it.value().equals(code.strip()))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("agency", "Không có cơ quan này trong danh mục; hãy chọn trong danh sách.")));
    }
}
