package vn.congress.approval.application;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.calendar.WorkingDays;
import vn.congress.approval.domain.opinion.Comment;
import vn.congress.approval.domain.opinion.Treated;

/** Describes answers and what became of them for reading. */
@Service
public class CommentLines {

    /** Characters at once, so that a page's size does not depend on what people wrote; twenty of 20,000 each. */
    private static final int CHARACTERS = 400_000;

    private static final int EXCERPT = 1_000;

    private final Agencies agencies;
    private final WorkingDays workingDays;

    public CommentLines(Agencies agencies, WorkingDays workingDays) {
        this.agencies = agencies;
        this.workingDays = workingDays;
    }

    /** Each whole while there is room, and the beginning of those that come after. */
    List<CommentPage.Line> of(List<Comment> comments) {
        var bodies = agencies.all();
        var lines = new ArrayList<CommentPage.Line>();
        var left = CHARACTERS;
        for (var comment : comments) {
            var content = comment.opinion().content();
            var shown = content.length() <= left ? content : content.substring(0, Math.min(EXCERPT, content.length()));
            left = Math.max(0, left - shown.length());
            lines.add(line(comment, shown, bodies));
        }
        return lines;
    }

    /** With the whole content, however long. */
    CommentPage.Line whole(Comment comment) {
        return line(comment, comment.opinion().content(), agencies.all());
    }

    /** Without contents, for who has them already. */
    List<CommentPage.Line> withoutContents(List<Comment> comments) {
        var bodies = agencies.all();
        return comments.stream().map(it -> line(it, "", bodies)).toList();
    }

    private CommentPage.Line line(Comment comment, String content, List<Agency> bodies) {
        var opinion = comment.opinion();
        return new CommentPage.Line(
                opinion.id(),
                opinion.respondent().id(),
                Labels.respondent(opinion.respondent(), bodies),
                opinion.version(),
                Choice.of(opinion.answer()),
                content,
                content.length() == opinion.content().length(),
                opinion.isComment(),
                opinion.account(),
                opinion.onBehalfOf(),
                opinion.at(),
                opinion.late(),
                Labels.workingTime(opinion.studied(), workingDays.current().day()),
                comment.revision(),
                comment.last().map(it -> became(it, comment)));
    }

    private static CommentPage.Became became(Treated treated, Comment comment) {
        return new CommentPage.Became(
                Choice.of(treated.treatment()),
                treated.why(),
                treated.account(),
                treated.at(),
                comment.treated().isEmpty());
    }
}
