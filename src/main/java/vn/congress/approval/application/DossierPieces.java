package vn.congress.approval.application;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.document.DocumentVersion;
import vn.congress.approval.domain.document.Documents;
import vn.congress.approval.domain.document.DossierChecklist;
import vn.congress.approval.domain.document.DossierChecklist.Piece;
import vn.congress.approval.domain.journal.Journal;
import vn.congress.approval.domain.task.CongressTask;

/** Which pieces the dossier of a task has, and which it lacks. */
@Service
public class DossierPieces {

    /** What a step writes into its form. */
    private static final Map<String, DocumentKind> TEXTS = Map.of(
            "UserTask_DraftReport", DocumentKind.REPORT,
            "UserTask_ConsolidateOpinions", DocumentKind.CONSOLIDATION,
            "UserTask_Appraise", DocumentKind.APPRAISAL_REPORT);

    private final DossierChecklist checklist;
    private final Documents documents;
    private final Journal journal;

    public DossierPieces(DossierChecklist checklist, Documents documents, Journal journal) {
        this.checklist = checklist;
        this.documents = documents;
        this.journal = journal;
    }

    List<Piece> of(CongressTask task) {
        return of(
                task,
                documents.of(task.code()),
                journal.stepsOf(task.code()).stream().map(line -> line.step()).collect(Collectors.toSet()));
    }

    /** The same, from what has been read already. */
    List<Piece> of(CongressTask task, List<DocumentVersion> papers, Set<String> stepsDone) {
        if (task.code().namesASituation()) {
            return List.of(); // reported in a form, decided in hours: no dossier is asked for
        }
        var texts = EnumSet.noneOf(DocumentKind.class);
        TEXTS.forEach((step, kind) -> {
            if (stepsDone.contains(step)) {
                texts.add(kind);
            }
        });
        return checklist.check(
                papers.stream()
                        .filter(DocumentVersion::handedIn)
                        .map(DocumentVersion::kind)
                        .collect(Collectors.toSet()),
                texts,
                !task.assignment().coordinators().isEmpty());
    }

    /** A dossier that is not complete is a problem with {@code documents} that names what is missing. */
    void check(CongressTask task, Problems problems) {
        var missing = of(task).stream()
                .filter(Piece::isMissing)
                .map(piece -> "«" + piece.kind().label() + "»")
                .toList();
        problems.addIf(
                !missing.isEmpty(),
                "documents",
                "Hồ sơ còn thiếu " + String.join(", ", missing) + ". Hãy bổ sung rồi gửi lại.");
    }
}
