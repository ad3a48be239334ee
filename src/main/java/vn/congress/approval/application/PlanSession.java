package vn.congress.approval.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions;

/** Enters a session into the register. */
@Service
public class PlanSession {

    private final Sessions sessions;
    private final Agendas agendas;
    private final Clock clock;

    PlanSession(Sessions sessions, Agendas agendas, Clock clock) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.clock = clock;
    }

    /** A session as somebody asks for it; nothing in it is sure to be there. */
    public record NewSession(
            @Nullable SessionKind kind,
            @Nullable LocalDate day,
            @Nullable LocalTime start,
            @Nullable String title,
            @Nullable String place) {}

    /** @throws Refused when something is missing, too long or past, naming all of it */
    @Transactional
    public SessionView plan(NewSession asked, Actor actor) {
        var title = SessionTexts.strip(asked.title());
        var place = SessionTexts.strip(asked.place());
        var problems = new Problems();
        problems.addIf(asked.kind() == null, "kind", "Phải chọn cơ quan họp.");
        SessionTexts.checkHour(problems, asked.day(), asked.start(), agendas.now());
        SessionTexts.checkShort(problems, "title", title);
        SessionTexts.checkShort(problems, "place", place);
        problems.refuse();
        return agendas.view(sessions.plan(new Sessions.Planned(
                Objects.requireNonNull(asked.kind()),
                Objects.requireNonNull(asked.day()),
                Objects.requireNonNull(asked.start()),
                title,
                place,
                actor.account(),
                clock.instant())));
    }
}
