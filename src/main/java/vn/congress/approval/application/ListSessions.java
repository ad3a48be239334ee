package vn.congress.approval.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.Sessions;
import vn.congress.approval.domain.task.TaskCard;
import vn.congress.approval.domain.task.TaskCards;

/** Shows the sessions and what may come before them. */
@Service
public class ListSessions {

    /** As many as a form offers to choose from. */
    private static final int OFFERED = 50;

    private static final int LONGEST_SEARCH = 200;

    private final Sessions sessions;
    private final Agendas agendas;
    private final TaskCards cards;

    ListSessions(Sessions sessions, Agendas agendas, TaskCards cards) {
        this.sessions = sessions;
        this.agendas = agendas;
        this.cards = cards;
    }

    /** Those still to come, soonest first, then the others, latest first. */
    @Transactional(readOnly = true)
    public List<SessionView> page(int offset, int limit) {
        return agendas.views(sessions.page(agendas.now(), offset, limit));
    }

    public int count() {
        return sessions.count();
    }

    @Transactional(readOnly = true)
    public SessionView show(long id) {
        return agendas.view(sessions.find(id).orElseThrow(Missing::session));
    }

    /** Sessions of that kind still to come, to choose one from. */
    @Transactional(readOnly = true)
    public List<Offer> upcoming(SessionKind kind) {
        return sessions.upcoming(kind, agendas.now(), OFFERED).stream()
                .map(session -> new Offer(String.valueOf(session.id()), session.name()))
                .toList();
    }

    /** Dossiers that may be put on its agenda, found by part of their code or title. */
    @Transactional(readOnly = true)
    public List<Offer> waitingFor(long id, String text) {
        var session = sessions.find(id).orElseThrow(Missing::session);
        var searched = text.strip();
        var found = sessions.waitingFor(
                session.kind(),
                searched.substring(0, Math.min(searched.length(), LONGEST_SEARCH))
                        .replace("\0", ""),
                agendas.now(),
                OFFERED);
        return cards.of(found).stream()
                .sorted((one, other) -> Integer.compare(found.indexOf(one.code()), found.indexOf(other.code())))
                .map(ListSessions::offer)
                .toList();
    }

    private static Offer offer(TaskCard card) {
        return new Offer(card.code().value(), card.title());
    }

    /** One to choose, as forms read it. */
    public record Offer(String code, String name) {}
}
