package vn.congress.approval.application;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.opinion.Opinions;

/** Fetches a paper out of the story of a task, for who may read both. */
@Service
public class FetchStoryDocument {

    private final StoryAccess access;
    private final Documents documents;
    private final Opinions opinions;

    FetchStoryDocument(StoryAccess access, Documents documents, Opinions opinions) {
        this.access = access;
        this.documents = documents;
        this.opinions = opinions;
    }

    /**
     * @throws NotFound when the story or the paper is not for this person to read
     */
    @Transactional(readOnly = true)
    public DocumentVersion find(String instance, long documentId, Person person) {
        var task = access.task(instance, person).task();
        var discretion = Discretion.reading(person.actor(), opinions.of(task.code()));
        return documents
                .find(documentId)
                .filter(version -> !task.assignment().trackOnly())
                .filter(version -> version.task().equals(task.code()))
                .filter(version -> version.handedIn() && discretion.shows(version))
                .orElseThrow(Missing::document);
    }
}
