package vn.congress.approval.domain.session;

import java.time.Instant;
import java.util.Optional;
import vn.congress.approval.domain.task.TaskCode;

/**
 * A dossier on an agenda.
 *
 * @param circulatedAt when it was sent to the members, if it was
 * @param studyDays working days the members are guaranteed for it
 * @param roundFollows the members were asked for this session: their round closes when it is over
 */
public record AgendaItem(TaskCode task, Optional<Instant> circulatedAt, int studyDays, boolean roundFollows) {

    /** A dossier still to be sent. */
    public static AgendaItem notYetCirculated(TaskCode task, int studyDays) {
        return new AgendaItem(task, Optional.empty(), studyDays, false);
    }

    /** A dossier the members had before, asked in writing: their round goes its own way. */
    public static AgendaItem circulatedInWriting(TaskCode task, Instant circulatedAt, int studyDays) {
        return new AgendaItem(task, Optional.of(circulatedAt), studyDays, false);
    }

    /** A dossier sent to the members for this session. */
    public static AgendaItem circulatedForSession(TaskCode task, Instant circulatedAt, int studyDays) {
        return new AgendaItem(task, Optional.of(circulatedAt), studyDays, true);
    }
}
