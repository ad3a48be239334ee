package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.document.Documents;

/** Takes back one's own upload while no step has handed it in. */
@Service
public class DiscardDocument {

    private final OpenSteps steps;
    private final Documents documents;

    public DiscardDocument(OpenSteps steps, Documents documents) {
        this.steps = steps;
        this.documents = documents;
    }

    /**
     * @throws NotFound when it is not the actor's upload to this step's task
     * @throws Refused when it is part of the dossier already
     */
    @Transactional
    public void discard(String stepId, Actor actor, long documentId) {
        var step = steps.workableBy(stepId, actor).orElseThrow(Missing::step);
        var version = documents
                .find(documentId)
                .filter(found -> found.task().equals(step.task()))
                .filter(found -> found.uploadedBy().equals(actor.account()))
                .orElseThrow(Missing::document);
        if (!documents.discard(version.id())) {
            throw new Refused("file", "Tài liệu đã được nộp vào hồ sơ, không gỡ được.");
        }
    }
}
