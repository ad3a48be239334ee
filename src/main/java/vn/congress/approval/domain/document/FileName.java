package vn.congress.approval.domain.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.congress.approval.domain.Refused;

/** The name a paper keeps: no folder, no invisible or unpaired character, composed Unicode, at most 255 characters. */
public record FileName(String value) {

    public static final int LONGEST = 255;

    private static final Pattern FOLDER = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern NOT_FOR_FILES = Pattern.compile("[<>:\"|?*]");

    public FileName {
        if (!value.equals(cleaned(value)) || value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Not a file name: " + value);
        }
    }

    /**
     * Reads the name a browser sent.
     *
     * @throws Refused when nothing is left of it, or too much
     */
    public static FileName of(String sent) {
        var name = cleaned(sent);
        if (name.isEmpty()) {
            throw new Refused("file", "Tệp không có tên. Hãy đặt tên tệp rồi tải lại.");
        }
        if (name.length() > LONGEST) {
            throw new Refused("file", "Tên tệp quá dài, tối đa %d ký tự. Hãy đặt tên ngắn hơn.".formatted(LONGEST));
        }
        return new FileName(name);
    }

    /** What follows the last dot, in lower case; empty when there is none. */
    public String extension() {
        var dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String cleaned(String sent) {
        var visible = Normalizer.normalize(INVISIBLE.matcher(sent).replaceAll(""), Normalizer.Form.NFC);
        var bare = FOLDER.matcher(visible).replaceFirst("");
        return NOT_FOR_FILES
                .matcher(bare)
                .replaceAll("_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
    }
}
