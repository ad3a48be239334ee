package vn.congress.approval.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects every problem of one submission, so that a person is told all of them at once. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public Problems add(String field, String message) {
        found.add(new Problem(field, message));
        return this;
    }

    public Problems addIf(boolean wrong, String field, String message) {
        return wrong ? add(field, message) : this;
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }

    /** Throws {@link Refused} with everything found; does nothing when nothing was. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw new Refused(found);
        }
    }
}
