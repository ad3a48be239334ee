package vn.congress.approval.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.DocumentFiles;
import vn.congress.approval.domain.template.Filling;

/** Documents in WordprocessingML. */
@Component
class PaperFiles implements DocumentFiles {

    /** Enough to read 12 points on a screen. */
    private static final int DPI = 96;

    @Override
    public TemplateRead read(byte[] template) {
        return TemplateReading.read(template);
    }

    @Override
    public byte[] fill(byte[] template, Filling filling) {
        return TemplateFill.fill(template, filling);
    }

    @Override
    public byte[] pdf(byte[] document) {
        return new PdfDrawing(DocxParts.filled(document)).draw();
    }

    @Override
    public Pictures pictures(byte[] pdf, int most) {
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            var pages = document.getNumberOfPages();
            var first = new ArrayList<byte[]>();
            for (var page = 0; page < Math.min(pages, most); page++) {
                var out = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, DPI, ImageType.GRAY), "png", out);
                first.add(out.toByteArray());
            }
            return new Pictures(first, pages);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
