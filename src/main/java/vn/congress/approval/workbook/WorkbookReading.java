package vn.congress.approval.workbook;

import static vn.congress.approval.workbook.ReceivedFile.damaged;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.congress.approval.domain.plan.PlanRow;

/** Reads the first sheet as a stream: what is in memory is the texts and the rows found, never the sheet. */
final class WorkbookReading {

    private WorkbookReading() {}

    /** @throws vn.congress.approval.domain.Refused when it is damaged, or not laid out as a plan */
    static List<PlanRow> rows(Path file) {
        try (var container = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(container);
            var texts = new SharedTexts();
            var styles = new DateStyles();
            var epoch = new Epoch();
            parse(reader.getSharedStringsData(), texts);
            parse(reader.getStylesData(), styles);
            parse(reader.getWorkbookData(), epoch);
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw damaged();
            }
            var rows = new PlanRows();
            parse(sheets.next(), new SheetHandler(texts, styles, epoch, rows));
            return rows.all();
        } catch (IOException
                | SAXException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException unreadable) {
            throw damaged();
        }
    }

    /** POI's parser knows no document type and fetches nothing. */
    private static void parse(@Nullable InputStream part, DefaultHandler handler) throws IOException, SAXException {
        if (part == null) {
            return;
        }
        try (part) {
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(handler);
            parser.setErrorHandler(handler);
            parser.parse(new InputSource(part));
        } catch (ParserConfigurationException everyJavaHasAParser) {
            throw new IllegalStateException(everyJavaHasAParser);
        }
    }
}
