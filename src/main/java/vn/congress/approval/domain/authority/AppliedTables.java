package vn.congress.approval.domain.authority;

import java.time.Instant;
import java.util.Optional;

/** Who put which version of the table of authority in force, and on which basis; rows are added, never changed. */
public interface AppliedTables {

    /** @throws vn.congress.approval.domain.Conflict when somebody else has put that version in force */
    void add(Applied applied);

    /** Empty for a version that came with the program. */
    Optional<Applied> version(int version);

    /** Who put a version in force; the basis is the document that orders the change. */
    record Applied(int version, String account, Instant at, String basis) {

        /** Characters of a basis at most. */
        public static final int LONGEST_BASIS = 500;
    }
}
