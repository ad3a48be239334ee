package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.wait.KnownLoops;
import vn.congress.approval.domain.wait.Wait;
import vn.congress.approval.domain.wait.WaitLine;
import vn.congress.approval.domain.wait.Waits;

/** Ends a wait: who waits needs to wait no more, who was waited on has answered, or the Central Office clears up. */
@Service
public class EndWait {

    private final Waits waits;
    private final WaitEndings endings;
    private final WaitLoops loops;
    private final KnownLoops known;
    private final ListWaits listWaits;
    private final Clock clock;

    EndWait(Waits waits, WaitEndings endings, WaitLoops loops, KnownLoops known, ListWaits listWaits, Clock clock) {
        this.waits = waits;
        this.endings = endings;
        this.loops = loops;
        this.known = known;
        this.listWaits = listWaits;
        this.clock = clock;
    }

    /**
     * @throws vn.congress.approval.domain.NotFound when there is no such wait, or none for the person to see
     * @throws Refused when it is not theirs to end
     * @throws Conflict when it has ended meanwhile
     */
    @Transactional
    public WaitView end(long id, @Nullable String note, Person person) {
        waits.holdStill();
        var line = waits.find(id).orElseThrow(Missing::waiting);
        var account = person.actor().account();
        var how = line.endedBy(account, person.groups()).orElseThrow(() -> notTheirs(line, person));
        if (!line.entry().isOpen()) {
            throw new Conflict("Việc chờ này đã kết thúc trước đó; hãy tải lại.");
        }
        var said = WaitTexts.strip(note);
        var problems = new Problems();
        WaitTexts.checkText(problems, "note", said, line.trackOnly());
        problems.refuse();
        waits.holdTasks(List.of(line.entry().task()));
        var ended = new Wait.Ended(account, clock.instant(), how, said);
        if (!waits.end(id, ended)) {
            throw new Conflict("Việc chờ này vừa được kết thúc; hãy tải lại.");
        }
        endings.followUp(line.entry(), ended, new Step(line.entry().task(), WaitSteps.STEP, person.actor()));
        if (known.holds(line.entry().task())) {
            loops.settle();
        }
        return listWaits.view(waits.find(id).orElseThrow(), person);
    }

    private static RuntimeException notTheirs(WaitLine line, Person person) {
        return line.isSeenBy(person.groups())
                ? new Refused(
                        "",
                        "Chỉ cơ quan chủ trì nhiệm vụ đang chờ, bên được chờ hoặc Văn phòng tổng hợp kết thúc được việc chờ này.")
                : Missing.waiting();
    }
}
