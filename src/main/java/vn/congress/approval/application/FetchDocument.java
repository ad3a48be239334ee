package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.opinion.Opinions;

/** Fetches a paper out of the dossier of a step, for who may see both. */
@Service
public class FetchDocument {

    private final OpenSteps steps;
    private final Documents documents;
    private final Opinions opinions;

    public FetchDocument(OpenSteps steps, Documents documents, Opinions opinions) {
        this.steps = steps;
        this.documents = documents;
        this.opinions = opinions;
    }

    /**
     * @throws NotFound when the step or the paper is not for the actor to see
     */
    @Transactional(readOnly = true)
    public DocumentVersion find(String stepId, Actor actor, long documentId) {
        var step = steps.visibleTo(stepId, actor).orElseThrow(Missing::step);
        var discretion = Discretion.at(step, actor, opinions.of(step.task()));
        return documents
                .find(documentId)
                .filter(version -> version.task().equals(step.task()))
                .filter(discretion::shows)
                .orElseThrow(Missing::document);
    }
}
