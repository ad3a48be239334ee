package vn.congress.approval.domain.document;

import java.io.InputStream;

/** What is inside a paper; may be opened more than once, and is closed by who opened it. */
@FunctionalInterface
public interface Content {

    InputStream open();
}
