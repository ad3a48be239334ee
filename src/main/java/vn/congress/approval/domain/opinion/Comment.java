package vn.congress.approval.domain.opinion;

import java.util.Optional;

/**
 * An answer together with what became of it.
 *
 * @param last what was written down last, be it of this version of the answer or of one before
 */
public record Comment(Opinion opinion, Optional<Treated> last) {

    /** What became of the answer as it reads now. */
    public Optional<Treated> treated() {
        return last.filter(it -> it.version() == opinion.version());
    }

    /** How often what became of it was written down; who writes again says which they saw. */
    public int revision() {
        return last.map(Treated::revision).orElse(0);
    }

    /** Whether a consolidation cannot end without saying what becomes of it. */
    public boolean isUnresolved() {
        return opinion.isComment() && !opinion.late() && treated().isEmpty();
    }
}
