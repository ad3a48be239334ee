package vn.congress.approval.paper;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Liberation Serif, drawn in the widths of Times New Roman and with every Vietnamese letter; embedded into each document.
 * One for each document: a typeface notes which of its letters are used.
 */
final class Typefaces {

    private static final Map<Cut, byte[]> FILES = new HashMap<>();

    static {
        Arrays.stream(Cut.values()).forEach(cut -> FILES.put(cut, read(cut)));
    }

    private final Map<Cut, BaseFont> opened = new HashMap<>();

    Font font(boolean bold, boolean italic, float points) {
        var cut = bold ? (italic ? Cut.BOLD_ITALIC : Cut.BOLD) : italic ? Cut.ITALIC : Cut.REGULAR;
        return new Font(opened.computeIfAbsent(cut, Typefaces::open), points);
    }

    private static BaseFont open(Cut cut) {
        try {
            return BaseFont.createFont(
                    cut.file,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    false,
                    Objects.requireNonNull(FILES.get(cut)),
                    null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] read(Cut cut) {
        try (var font = Typefaces.class.getResourceAsStream("/fonts/" + cut.file)) {
            return Objects.requireNonNull(font, cut.file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private enum Cut {
        REGULAR("LiberationSerif-Regular.ttf"),
        BOLD("LiberationSerif-Bold.ttf"),
        ITALIC("LiberationSerif-Italic.ttf"),
        BOLD_ITALIC("LiberationSerif-BoldItalic.ttf");

        private final String file;

        Cut(String file) {
            this.file = file;
        }
    }
}
