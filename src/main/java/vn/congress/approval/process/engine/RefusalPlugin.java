package vn.congress.approval.process.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.Conflict;
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
        engine.setCustomPreCommandInterceptorsTxRequired(first(engine));
    }

    private static List<CommandInterceptor> first(ProcessEngineConfigurationImpl engine) {
        var others = engine.getCustomPreCommandInterceptorsTxRequired();
        var interceptors = new ArrayList<CommandInterceptor>(List.of(new Unwrap(engine)));
        if (others != null) {
            interceptors.addAll(others);
        }
        return interceptors;
    }

    private static final class Unwrap extends CommandInterceptor {

        private static final List<Class<? extends RuntimeException>> REFUSALS =
                List.of(Refused.class, TooLarge.class, NotFound.class, Conflict.class);

        private final ProcessEngineConfigurationImpl engine;

        private Unwrap(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        /** How the engine says that a task is not there (any more); it has no type of its own for that. */
        private static final String NO_SUCH_TASK = "Cannot find task with id";

        @Override
        public <T> T execute(Command<T> command) {
            try {
                return next.execute(command);
            } catch (NullValueException missing) {
                throw isAboutATask(missing) ? GoneTask.refusal() : missing;
            } catch (OptimisticLockingException overtaken) {
                throw aPersonIsWaiting()
                        ? new Conflict("Có người khác vừa xử lý việc này; hãy tải lại rồi làm lại.")
                        : overtaken;
            } catch (ProcessEngineException failure) {
                throw refusalIn(failure).orElse(failure);
            }
        }

        private static boolean isAboutATask(NullValueException missing) {
            var message = missing.getMessage();
            return message != null && message.contains(NO_SUCH_TASK);
        }

        /** The job executor acts for nobody, and tries again by itself. */
        private boolean aPersonIsWaiting() {
            return engine.getIdentityService().getCurrentAuthentication() != null;
        }

        private static Optional<RuntimeException> refusalIn(Throwable failure) {
            return Stream.iterate(failure, it -> it != null, Throwable::getCause)
                    .filter(it -> REFUSALS.stream().anyMatch(type -> type.isInstance(it)))
                    .map(RuntimeException.class::cast)
                    .findFirst();
        }
    }
}
