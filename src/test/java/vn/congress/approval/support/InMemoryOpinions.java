package vn.congress.approval.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.Casting;
import vn.congress.approval.domain.opinion.Opinion;
import vn.congress.approval.domain.opinion.OpinionRound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Slip;
import vn.congress.approval.domain.opinion.Tally;
import vn.congress.approval.domain.task.TaskCode;

/** Rounds and their answers in memory. */
public final class InMemoryOpinions implements Opinions {

    private final Map<Long, OpinionRound> rounds = new LinkedHashMap<>();
    private final List<List<Opinion>> given = new ArrayList<>();
    private final Map<Map.Entry<Long, Desk>, Instant> seen = new HashMap<>();

    @Override
    public OpinionRound open(OpinionRound asked) {
        var number = 1
                + (int) of(asked.task()).stream()
                        .filter(round -> round.kind() == asked.kind())
                        .count();
        return keep(asked.numbered(rounds.size() + 1L, number));
    }

    private OpinionRound keep(OpinionRound round) {
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
    public void give(Opinion opinion) {
        if (answerOf(opinion.round(), opinion.respondent()).isPresent()) {
            throw new IllegalStateException(opinion.respondent() + " has answered already");
        }
        given.add(new ArrayList<>(List.of(with(opinion, given.size() + 1L))));
    }

    private static Opinion with(Opinion opinion, long id) {
        return new Opinion(
                id,
                opinion.round(),
                opinion.respondent(),
                opinion.version(),
                opinion.answer(),
                opinion.content(),
                opinion.account(),
                opinion.onBehalfOf(),
                opinion.at(),
                opinion.late(),
                opinion.studied());
    }

    private Stream<Opinion> latest() {
        return given.stream().map(versions -> versions.get(versions.size() - 1));
    }

    @Override
    public Optional<Opinion> answerOf(long round, Desk respondent) {
        return latest().filter(it -> it.round() == round && it.respondent().equals(respondent))
                .findFirst();
    }

    @Override
    public boolean replace(Opinion changed) {
        var versions = given.get((int) changed.id() - 1);
        return versions.size() == changed.version() - 1 && versions.add(changed);
    }

    private List<Opinion> versionsBefore(Opinion opinion) {
        var versions = given.get((int) opinion.id() - 1);
        return List.copyOf(versions.subList(0, versions.size() - 1));
    }

    @Override
    public List<Opinion> in(long round, Filter filter, int offset, int limit) {
        return matching(round, filter).skip(offset).limit(limit).toList();
    }

    @Override
    public int count(long round, Filter filter) {
        return (int) matching(round, filter).count();
    }

    @Override
    public Set<Desk> answered(long round) {
        return matching(round, Filter.ALL).map(Opinion::respondent).collect(Collectors.toSet());
    }

    private Stream<Opinion> matching(long round, Filter filter) {
        return latest().filter(it -> it.round() == round)
                .filter(it -> filter == Filter.ALL || it.late() == (filter == Filter.LATE));
    }

    @Override
    public Tally tally(OpinionRound round) {
        var inTime = new EnumMap<Answer, Integer>(Answer.class);
        matching(round.id(), Filter.IN_TIME).forEach(it -> inTime.merge(it.answer(), 1, Integer::sum));
        return Tally.of(round, inTime, count(round.id(), Filter.LATE));
    }

    @Override
    public Optional<Slip> slip(long round, Desk respondent) {
        return find(round)
                .filter(it -> it.respondents().contains(respondent))
                .map(it -> new Slip(
                        round,
                        it.task(),
                        it.kind(),
                        it.number(),
                        respondent,
                        it.openedAt(),
                        it.closesAt(),
                        it.closedAt(),
                        Optional.ofNullable(seen.get(Map.entry(round, respondent)))));
    }

    @Override
    public List<Slip> slipsOf(List<Desk> desks, int offset, int limit) {
        return rounds.values().stream()
                .sorted(Comparator.comparing(OpinionRound::id).reversed())
                .flatMap(round -> desks.stream().flatMap(desk -> slip(round.id(), desk).stream()))
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public int countSlipsOf(List<Desk> desks) {
        return slipsOf(desks, 0, Integer.MAX_VALUE).size();
    }

    @Override
    public List<Opinion> answersOn(List<Slip> slips, int excerpt) {
        return latest().filter(it -> slips.stream().anyMatch(slip -> slip.bears(it)))
                .map(it -> cut(it, excerpt))
                .toList();
    }

    @Override
    public List<Opinion> versionsBefore(List<Opinion> answers, int latest, int excerpt) {
        return answers.stream()
                .flatMap(now ->
                        versionsBefore(now).stream().filter(version -> version.version() >= now.version() - latest))
                .map(it -> cut(it, excerpt))
                .toList();
    }

    private static Opinion cut(Opinion opinion, int excerpt) {
        return new Opinion(
                opinion.id(),
                opinion.round(),
                opinion.respondent(),
                opinion.version(),
                opinion.answer(),
                opinion.content()
                        .substring(0, Math.min(excerpt, opinion.content().length())),
                opinion.account(),
                opinion.onBehalfOf(),
                opinion.at(),
                opinion.late(),
                opinion.studied());
    }

    @Override
    public void holdStill(long round) {
        // One thread at a time here.
    }

    @Override
    public void seen(long round, Desk respondent, Instant at) {
        seen.putIfAbsent(Map.entry(round, respondent), at);
    }

    @Override
    public void settleTie(long round, Casting casting) {
        change(round, it -> changed(it, it.closesAt(), it.closedAt(), Optional.of(casting)));
    }

    @Override
    public void close(long round, Instant at) {
        change(round, it -> changed(it, it.closesAt(), it.closedAt().or(() -> Optional.of(at)), it.casting()));
    }

    private void change(long round, UnaryOperator<OpinionRound> change) {
        keep(change.apply(find(round).orElseThrow()));
    }

    private static OpinionRound changed(
            OpinionRound round, Instant closesAt, Optional<Instant> closedAt, Optional<Casting> casting) {
        return new OpinionRound(
                round.id(),
                round.task(),
                round.kind(),
                round.number(),
                round.respondents(),
                round.openedAt(),
                round.minimumEndsAt(),
                closesAt,
                closedAt,
                round.quorum(),
                round.majority(),
                round.silence(),
                round.rules(),
                round.urgency(),
                casting);
    }

    @Override
    public void moveClose(long round, Instant closesAt) {
        change(round, it -> it.isOpen() ? changed(it, closesAt, it.closedAt(), it.casting()) : it);
    }
}
