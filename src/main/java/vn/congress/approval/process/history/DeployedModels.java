package vn.congress.approval.process.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.Choice;
import vn.congress.approval.domain.story.Flow;
import vn.congress.approval.process.engine.AsTheOffice;

/** Models as they were deployed, each version; the engine keeps those it has read. */
@Component
class DeployedModels {

    private final ProcessEngine engine;

    DeployedModels(@Lazy ProcessEngine engine) {
        this.engine = engine;
    }

    Optional<ProcessDefinition> latest(String key) {
        return Optional.ofNullable(AsTheOffice.get(engine, () -> engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()));
    }

    String xml(String definition) {
        return AsTheOffice.get(engine, () -> text(engine.getRepositoryService().getProcessModel(definition)));
    }

    /** What an element is called; empty when it has no name, or there is none with this id. */
    String name(String definition, String element) {
        return Optional.ofNullable(model(definition).<ModelElementInstance>getModelElementById(element))
                .filter(FlowElement.class::isInstance)
                .map(FlowElement.class::cast)
                .map(FlowElement::getName)
                .map(name -> name.replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    List<Flow> flows(String definition) {
        return elements(definition, SequenceFlow.class).stream()
                .map(flow -> new Flow(
                        flow.getId(),
                        flow.getSource().getId(),
                        flow.getTarget().getId(),
                        flow.getTarget() instanceof ParallelGateway))
                .toList();
    }

    /** Events that can be the last of an instance: one within something that runs beside the rest is not. */
    List<Choice> ends(String definition) {
        return elements(definition, EndEvent.class).stream()
                .filter(DeployedModels::canBeTheLast)
                .map(end -> new Choice(end.getId(), name(definition, end.getId())))
                .toList();
    }

    private static boolean canBeTheLast(EndEvent end) {
        return !(end.getParentElement() instanceof SubProcess within)
                || (within.triggeredByEvent()
                        && within.getChildElementsByType(StartEvent.class).stream()
                                .allMatch(StartEvent::isInterrupting));
    }

    private <T extends ModelElementInstance> Collection<T> elements(String definition, Class<T> type) {
        return model(definition).getModelElementsByType(type);
    }

    private BpmnModelInstance model(String definition) {
        return AsTheOffice.get(engine, () -> engine.getRepositoryService().getBpmnModelInstance(definition));
    }

    private static String text(InputStream model) {
        try (model) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
