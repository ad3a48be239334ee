package vn.congress.approval.domain.document;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The pieces a dossier needs before it goes to those who decide (thành phần hồ sơ); which ones is configuration
 * ({@code congress.dossier.required}).
 */
public final class DossierChecklist {

    private final Set<DocumentKind> required;

    public DossierChecklist(Collection<DocumentKind> required) {
        this.required = required.isEmpty() ? EnumSet.noneOf(DocumentKind.class) : EnumSet.copyOf(required);
    }

    /**
     * Every required piece, there or missing.
     *
     * @param papers what is in the dossier as a file
     * @param texts what a step has written into its form: it stands for the paper of that kind
     * @param opinionsAsked false leaves out the consolidation of opinions nobody was asked for
     */
    public List<Piece> check(Set<DocumentKind> papers, Set<DocumentKind> texts, boolean opinionsAsked) {
        return required.stream()
                .filter(kind -> opinionsAsked || kind != DocumentKind.CONSOLIDATION)
                .map(kind -> new Piece(kind, papers.contains(kind), texts.contains(kind)))
                .toList();
    }

    /** One piece; it is there as a file, as a text, or missing. */
    public record Piece(DocumentKind kind, boolean asPaper, boolean asText) {

        public boolean isMissing() {
            return !asPaper && !asText;
        }
    }
}
