package vn.congress.approval.application.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A submission that brings papers along. */
public interface WithDocuments {

    /** Ids of uploads, as the form hands them in. */
    @Nullable
    List<Long> documents();

    /** Ids of uploads; empty when there are none. */
    default List<Long> documentIds() {
        var ids = documents();
        return ids == null ? List.of() : List.copyOf(ids);
    }
}
