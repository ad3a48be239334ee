package vn.congress.approval.application;

import java.io.OutputStream;
import java.util.List;

/** Tables of a report as people keep them. */
public interface ReportSheets {

    /** Every text stays a text, whatever it looks like; numbers are numbers. */
    void write(List<Sheet> sheets, OutputStream out);

    /**
     * A sheet.
     *
     * @param facts lines above the table
     * @param rows each a text or a number a column
     */
    record Sheet(String name, String heading, List<String> facts, List<Column> columns, List<List<Object>> rows) {}

    /** @param characters its width */
    record Column(String header, int characters) {}
}
