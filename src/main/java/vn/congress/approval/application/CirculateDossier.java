package vn.congress.approval.application;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.application.submission.CirculateDossierSubmission;
import vn.congress.approval.application.submission.CirculateDossierSubmission.Mode;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.CongressTasks;

/** The Central Office sends the dossier to the members of the Politburo, leaving them time to study. */
@Service
public class CirculateDossier {

    private final OrderOfProcedure order;
    private final StepRecords records;
    private final CongressTasks tasks;
    private final DossierPieces pieces;
    private final GuaranteedDays guaranteedDays;
    private final PutOnAgenda putOnAgenda;
    private final WorkingDays workingDays;
    private final Clock clock;

    CirculateDossier(
            OrderOfProcedure order,
            StepRecords records,
            CongressTasks tasks,
            DossierPieces pieces,
            GuaranteedDays guaranteedDays,
            PutOnAgenda putOnAgenda,
            WorkingDays workingDays,
            Clock clock) {
        this.order = order;
        this.records = records;
        this.tasks = tasks;
        this.pieces = pieces;
        this.guaranteedDays = guaranteedDays;
        this.putOnAgenda = putOnAgenda;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * Sends it for comments in writing by a day, or for a session, on whose agenda it goes.
     *
     * @return until when the members are asked
     * @throws Refused when it has not passed appraisal, when it lacks a piece, which is named, or the day leaves less
     *     than the guaranteed study time and no urgency is claimed; the message offers the earliest day
     */
    @Transactional
    public Asking circulate(Step step, CirculateDossierSubmission handedIn) {
        var task = tasks.find(step.task()).orElseThrow();
        order.check(step, task);
        records.add(step, handedIn);
        var problems = new Problems();
        pieces.check(task, problems);
        var asking = handedIn.mode() == Mode.IN_SESSION
                ? forSession(step, handedIn, problems)
                : guaranteedDays.until(RoundKind.POLITBURO, handedIn.commentsDue(), handedIn.urgencyReason(), problems);
        problems.refuse();
        return asking.orElseThrow();
    }

    private Optional<Asking> forSession(Step step, CirculateDossierSubmission handedIn, Problems problems) {
        try {
            var session = putOnAgenda.put(
                    Objects.requireNonNull(handedIn.session()),
                    step.task(),
                    clock.instant(),
                    handedIn.isUrgencyAsked() ? 0 : guaranteedDays.of(RoundKind.POLITBURO),
                    step.actor());
            return Optional.of(new Asking(session.answersUntil(workingDays.current()), handedIn.isUrgencyAsked()));
        } catch (Refused refused) {
            refused.problems().forEach(problem -> problems.add("session", problem.message()));
        } catch (NotFound missing) {
            problems.add("session", "Không có phiên họp này trong lịch.");
        }
        return Optional.empty();
    }
}
