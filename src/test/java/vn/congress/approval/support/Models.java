package vn.congress.approval.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The processes there are: a model's folder has the name of its process. */
public final class Models {

    private Models() {}

    /** Keys of all other processes, for a test that covers only these. */
    public static String[] except(String... keys) {
        var covered = Set.of(keys);
        try (var models = Files.walk(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> file.getFileName().toString().replace(".bpmn", ""))
                    .filter(key -> !covered.contains(key))
                    .toArray(String[]::new);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
