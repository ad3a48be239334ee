package vn.congress.approval.application;

import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.authority.TrailEntry;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.opinion.RoundKind;
import vn.congress.approval.domain.opinion.SlipState;
import vn.congress.approval.domain.opinion.Treatment;
import vn.congress.approval.domain.session.SessionKind;
import vn.congress.approval.domain.session.SessionState;
import vn.congress.approval.domain.situation.RouteKind;
import vn.congress.approval.domain.situation.Severity;
import vn.congress.approval.domain.situation.SituationState;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;
import vn.congress.approval.domain.task.TaskState;
import vn.congress.approval.domain.wait.WaitEnd;
import vn.congress.approval.domain.wait.WaitState;
import vn.congress.approval.domain.wait.WaitedOn;

/** One of several, as programs name it and as people read it. */
public record Choice(String code, String label) {

    public static Choice of(Level level) {
        return new Choice(level.name(), level.label());
    }

    public static Choice of(TrailEntry.Why why) {
        return new Choice(why.name(), why.label());
    }

    public static Choice of(Phase phase) {
        return new Choice(phase.name(), phase.label());
    }

    public static Choice of(Priority priority) {
        return new Choice(priority.name(), priority.label());
    }

    public static Choice of(TaskState state) {
        return new Choice(state.name(), state.label());
    }

    public static Choice of(DocumentKind kind) {
        return new Choice(kind.name(), kind.label());
    }

    public static Choice of(ConclusionType type) {
        return new Choice(type.name(), type.label());
    }

    public static Choice of(RoundKind kind) {
        return new Choice(kind.name(), kind.label());
    }

    public static Choice of(Answer answer) {
        return new Choice(answer.name(), answer.label());
    }

    public static Choice of(Treatment treatment) {
        return new Choice(treatment.name(), treatment.label());
    }

    public static Choice of(SlipState state) {
        return new Choice(state.name(), state.label());
    }

    public static Choice of(SessionKind kind) {
        return new Choice(kind.name(), kind.label());
    }

    public static Choice of(SessionState state) {
        return new Choice(state.name(), state.label());
    }

    public static Choice of(WaitState state) {
        return new Choice(state.name(), state.label());
    }

    public static Choice of(WaitedOn.Kind kind) {
        return new Choice(kind.name(), kind.label());
    }

    public static Choice of(WaitEnd how) {
        return new Choice(how.name(), how.label());
    }

    public static Choice of(Severity severity) {
        return new Choice(severity.name(), severity.label());
    }

    public static Choice of(RouteKind route) {
        return new Choice(route.name(), route.label());
    }

    public static Choice of(SituationState state) {
        return new Choice(state.name(), state.label());
    }
}
