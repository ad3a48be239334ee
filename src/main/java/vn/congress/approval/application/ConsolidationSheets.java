package vn.congress.approval.application;

import java.io.OutputStream;

/** Tables of a consolidation as people keep them, in one kind of file. */
public interface ConsolidationSheets {

    Format format();

    /** Every text stays a text, whatever it looks like; characters no document may hold are left out. */
    void write(ConsolidationTable table, OutputStream out);

    /** A kind of file. */
    enum Format {
        XLSX,
        DOCX
    }
}
