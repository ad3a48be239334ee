package vn.congress.approval.paper;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SeedTemplates;
import vn.congress.approval.domain.template.TemplateType;

/** The templates that come with the program, in {@code templates/<rules>/<type>.docx}, are put in force once. */
@Component
@Order(0)
class SeedTemplatesAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SeedTemplatesAtStart.class);

    private final SeedTemplates seedTemplates;

    SeedTemplatesAtStart(SeedTemplates seedTemplates) {
        this.seedTemplates = seedTemplates;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath*:templates/*/*.docx");
        var entered = 0;
        for (var resource : found) {
            var path = resource.getURL().getPath().split("/");
            var name = path[path.length - 1];
            var type = Arrays.stream(TemplateType.values())
                    .filter(it -> name.equals(it.path() + ".docx"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("No document is made from template " + name));
            try (var content = resource.getInputStream()) {
                if (seedTemplates.seed(Objects.requireNonNull(path[path.length - 2]), type, content.readAllBytes())) {
                    entered++;
                }
            }
        }
        if (entered > 0) {
            LOG.info("Entered {} document templates that come with the program", entered);
        }
    }
}
