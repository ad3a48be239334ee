package vn.congress.approval.process.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model, table and form under its path from the root of the project ({@code forms/…/accept-task.html}),
 * and only what has changed: the engine's own auto-deployment names them by their place on the disk.
 *
 * <p>Duplicate filtering compares with the last deployment of the same name only, and as soon as one file differs it
 * deploys all of them. A table that people have changed was deployed under another name; without the look at who
 * deployed its latest version, the first start with any new form would put the program's own table in force again.
 */
@Component
class DeployModels extends AbstractProcessEnginePlugin {

    private static final Logger LOG = LoggerFactory.getLogger(DeployModels.class);
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
                    var name = relativeName(resource);
                    if (isChangedByPeople(engine, name)) {
                        LOG.info(
                                "{} stays as people have put it in force; the program's own file is not deployed",
                                name);
                    } else {
                        deployment.addInputStream(name, resource.getInputStream());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        deployment.deploy();
    }

    /** Whether the latest version of a table came by another way than with the program. */
    private static boolean isChangedByPeople(ProcessEngine engine, String name) {
        if (!name.endsWith(".dmn")) {
            return false;
        }
        var repository = engine.getRepositoryService();
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionResourceName(name)
                .orderByDecisionDefinitionVersion()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(latest -> repository
                        .createDeploymentQuery()
                        .deploymentId(latest.getDeploymentId())
                        .singleResult())
                .anyMatch(deployment -> !NAME.equals(deployment.getName()));
    }

    private static String relativeName(Resource resource) throws IOException {
        var place = resource.getURL().getPath();
        var root = Math.max(place.lastIndexOf("/processes/"), place.lastIndexOf("/forms/"));
        return place.substring(root + 1);
    }
}
