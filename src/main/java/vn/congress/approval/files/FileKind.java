package vn.congress.approval.files;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.congress.approval.domain.document.FileName;

/** The kinds of file a dossier takes, by what their names end in. */
enum FileKind {
    PDF("application/pdf", Set.of("pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx")),
    PNG("image/png", Set.of("png")),
    JPEG("image/jpeg", Set.of("jpg", "jpeg")),
    TEXT("text/plain", Set.of("txt"));

    private final String mediaType;
    private final Set<String> extensions;

    FileKind(String mediaType, Set<String> extensions) {
        this.mediaType = mediaType;
        this.extensions = extensions;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isOffice() {
        return this == DOCX || this == XLSX || this == PPTX;
    }

    static Optional<FileKind> named(FileName name) {
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(name.extension()))
                .findFirst();
    }

    /** For people: {@code .pdf, .docx, …}. */
    static String allExtensions() {
        return Arrays.stream(values())
                .flatMap(kind -> kind.extensions.stream().sorted())
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
    }
}
