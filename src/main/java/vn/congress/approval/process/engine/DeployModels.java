package vn.congress.approval.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model, table and form under its path from the root of the project ({@code forms/…/accept-task.html}),
 * and only what has changed: the engine's own auto-deployment names them by their place on the disk.
 */
@Component
class DeployModels extends AbstractProcessEnginePlugin {

    private static final String NAME = "congress-task-approval";
    private static final String[] RESOURCES = {
        "classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn", "classpath*:forms/**/*.html"
    };

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var deployment = engine.getRepositoryService()
                .createDeployment()
                .name(NAME)
                .source(NAME)
                .enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : RESOURCES) {
                for (var resource : resolver.getResources(pattern)) {
                    deployment.addInputStream(relativeName(resource), resource.getInputStream());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        deployment.deploy();
    }

    private static String relativeName(Resource resource) throws IOException {
        var place = resource.getURL().getPath();
        var root = Math.max(place.lastIndexOf("/processes/"), place.lastIndexOf("/forms/"));
        return place.substring(root + 1);
    }
}
