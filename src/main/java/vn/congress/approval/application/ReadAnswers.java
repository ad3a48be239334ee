package vn.congress.approval.application;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.opinion.Opinions;
import vn.congress.approval.domain.opinion.Treatments;

/** Shows the answers of a round in full, page by page, with what became of each; to who may read the story of the task. */
@Service
public class ReadAnswers {

    private final StoryAccess access;
    private final Opinions opinions;
    private final Treatments treatments;
    private final CommentLines lines;

    ReadAnswers(StoryAccess access, Opinions opinions, Treatments treatments, CommentLines lines) {
        this.access = access;
        this.opinions = opinions;
        this.treatments = treatments;
        this.lines = lines;
    }

    /** Some of the answers, and how many there are altogether. */
    public record Page(List<CommentPage.Line> answers, int total) {}

    /**
     * @throws NotFound when the story is not for this person to read, or the round is none of its task or still open
     */
    @Transactional(readOnly = true)
    public Page in(String instance, long roundId, int offset, int limit, Person person) {
        var task = access.task(instance, person).task();
        var rounds = opinions.of(task.code());
        var discretion = Discretion.reading(person.actor(), rounds);
        var round = rounds.stream()
                .filter(it -> it.id() == roundId && !task.assignment().trackOnly())
                .filter(discretion::shows)
                .findFirst()
                .orElseThrow(Missing::round);
        var all = Treatments.Filter.of(Treatments.Part.ALL);
        return new Page(lines.of(treatments.page(round.id(), all, offset, limit)), treatments.count(round.id(), all));
    }
}
