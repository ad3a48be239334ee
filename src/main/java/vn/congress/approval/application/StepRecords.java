package vn.congress.approval.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import vn.congress.approval.application.submission.Submission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.application.submission.WithDocuments;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.journal.JournalEntry;

/** Puts a step into the journal, and the papers it brought into the dossier. */
@Service
class StepRecords {

    private final Journal journal;
    private final Documents documents;
    private final SubmissionReader reader;
    private final Clock clock;

    StepRecords(Journal journal, Documents documents, SubmissionReader reader, Clock clock) {
        this.journal = journal;
        this.documents = documents;
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws vn.congress.approval.domain.Refused when it names a paper that was not uploaded to this task */
    void add(Step step, Submission submission) {
        addAs(submission.choice(), submission.why(), step, submission);
    }

    /** The same where something else came of it than what was chosen; what was handed in is kept as it was. */
    void addAs(String outcome, String reason, Step step, Submission submission) {
        if (submission instanceof WithDocuments bringing
                && !bringing.documentIds().isEmpty()) {
            documents.handIn(step.task(), step.actor().account(), bringing.documentIds());
        }
        journal.add(new JournalEntry(
                step.task(),
                clock.instant(),
                step.actor().account(),
                step.id(),
                outcome,
                reason,
                reader.write(submission),
                step.actor().onBehalfOf()));
    }

    /** A step nobody handed anything in for. */
    void add(Step step, String outcome, String reason) {
        journal.add(new JournalEntry(
                step.task(),
                clock.instant(),
                step.actor().account(),
                step.id(),
                outcome,
                reason,
                "{}",
                step.actor().onBehalfOf()));
    }
}
