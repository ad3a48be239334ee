package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.SituationRoutes;
import vn.congress.approval.domain.situation.Situations;
import vn.congress.approval.domain.task.CongressTasks;

/** Asks the table which way a situation goes, and keeps what it said. */
@Service
public class RouteSituation {

    private final StepRecords records;
    private final Situations situations;
    private final CongressTasks tasks;
    private final SituationRoutes routes;
    private final StepTime time;
    private final SituationNotices notices;
    private final Clock clock;

    RouteSituation(
            StepRecords records,
            Situations situations,
            CongressTasks tasks,
            SituationRoutes routes,
            StepTime time,
            SituationNotices notices,
            Clock clock) {
        this.records = records;
        this.situations = situations;
        this.tasks = tasks;
        this.routes = routes;
        this.time = time;
        this.notices = notices;
        this.clock = clock;
    }

    @Transactional
    public SituationStep route(Step step) {
        var reported = situations.hold(step.task()).orElseThrow();
        var assignment = tasks.find(step.task()).orElseThrow().assignment();
        var way = routes.of(reported);
        var now = clock.instant();
        var byTable = time.after(now, way.kind() == RouteKind.HANDLED ? way.handlingTime() : way.decisionTime());
        var due = reported.dueNoLaterThanDamage(now, byTable);
        var sent = reported.sent(way, due);

        situations.save(sent);
        tasks.reassign(List.of(assignment.decidedAt(way.level())));
        tasks.settleLevel(step.task(), way.level());
        records.add(step, way.kind().name(), SituationTexts.trail(sent));
        notices.sent(sent, assignment.lead(), due);
        return SituationStep.of(sent, assignment.lead(), due, due);
    }
}
