package vn.congress.approval.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds and their answers in memory. */
public final class InMemoryOpinions implements Opinions {

    private final Map<Long, OpinionRound> rounds = new LinkedHashMap<>();
    private final List<Opinion> given = new ArrayList<>();

    @Override
    public OpinionRound open(
            TaskCode task, RoundKind kind, List<Desk> respondents, Instant openedAt, Instant closesAt) {
        var number = 1
                + (int) of(task).stream().filter(round -> round.kind() == kind).count();
        var round = new OpinionRound(
                rounds.size() + 1L, task, kind, number, List.copyOf(respondents), openedAt, closesAt, Optional.empty());
        rounds.put(round.id(), round);
        return round;
    }

    @Override
    public Optional<OpinionRound> find(long round) {
        return Optional.ofNullable(rounds.get(round));
    }

    @Override
    public List<OpinionRound> of(TaskCode task) {
        return rounds.values().stream()
                .filter(round -> round.task().equals(task))
                .toList();
    }

    @Override
    public List<Opinion> givenOn(TaskCode task) {
        return given.stream()
                .filter(opinion -> find(opinion.round()).orElseThrow().task().equals(task))
                .toList();
    }

    @Override
    public void give(long round, Desk respondent, Answer answer, String content, String account, Instant at) {
        if (given.stream()
                .anyMatch(opinion ->
                        opinion.round() == round && opinion.respondent().equals(respondent))) {
            throw new IllegalStateException(respondent + " has answered already");
        }
        given.add(new Opinion(given.size() + 1L, round, respondent, answer, content, account, at));
    }

    @Override
    public void close(long round, Instant at) {
        var open = find(round).orElseThrow();
        rounds.put(
                round,
                new OpinionRound(
                        round,
                        open.task(),
                        open.kind(),
                        open.number(),
                        open.respondents(),
                        open.openedAt(),
                        open.closesAt(),
                        open.closedAt().or(() -> Optional.of(at))));
    }

    @Override
    public void moveClose(long round, Instant closesAt) {
        rounds.computeIfPresent(
                round,
                (id, open) -> open.closedAt().isPresent()
                        ? open
                        : new OpinionRound(
                                id,
                                open.task(),
                                open.kind(),
                                open.number(),
                                open.respondents(),
                                open.openedAt(),
                                closesAt,
                                Optional.empty()));
    }
}
