package vn.congress.approval.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.plan.PlanCells;
import vn.congress.approval.domain.plan.PlanRow;
import vn.congress.approval.domain.plan.PlanSheets;
import vn.congress.approval.domain.task.Assignment;

/** Plan files as Office Open XML workbooks. */
@Component
final class PlanWorkbook implements PlanSheets {

    static final String TITLE = "PHỤ LỤC PHÂN CÔNG NHIỆM VỤ TỔ CHỨC PHỤC VỤ ĐẠI HỘI";
    static final String SHEET = "Phụ lục phân công";
    static final int HEADER_ROW = 3;

    @Override
    public List<PlanRow> read(InputStream content) {
        try {
            var file = Files.createTempFile("plan", ".xlsx");
            try {
                ReceivedFile.keep(content, file);
                return WorkbookReading.rows(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    @Override
    public void write(List<Assignment> assignments, PlanCells cells, OutputStream out) {
        try {
            WorkbookWriting.write(assignments, cells, out);
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }
}
