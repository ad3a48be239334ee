package vn.congress.approval.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.TooLarge;

/**
 * Lets a refusal leave the engine as itself, not wrapped in engine failures, so that every door answers it as what it
 * is: a person's mistake.
 */
@Component
public class RefusalPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCustomPreCommandInterceptorsTxRequired(first(engine.getCustomPreCommandInterceptorsTxRequired()));
    }

    private static List<CommandInterceptor> first(List<CommandInterceptor> others) {
        var interceptors = new ArrayList<CommandInterceptor>(List.of(new Unwrap()));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }

    private static final class Unwrap extends CommandInterceptor {

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (ProcessEngineException failure) {
                throw refusalIn(failure).orElse(failure);
            }
        }

        private static Optional<RuntimeException> refusalIn(Throwable failure) {
            return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                    .filter(it -> it instanceof Refused || it instanceof TooLarge || it instanceof NotFound)
                    .map(RuntimeException.class::cast)
                    .findFirst();
        }
    }
}
