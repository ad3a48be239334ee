package vn.congress.approval.process.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * What the office itself does in the engine: one command in the transaction at hand, whatever rights in the engine the person
 * has whose request it serves. Who may ask for it is checked before.
 */
public final class AsTheOffice {

    private AsTheOffice() {}

    public static <T> T execute(ProcessEngine engine, Command<T> work) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> command.runWithoutAuthorization(() -> work.execute(command)));
    }

    public static <T> T get(ProcessEngine engine, Supplier<T> work) {
        return execute(engine, command -> work.get());
    }

    public static void run(ProcessEngine engine, Runnable work) {
        execute(engine, command -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
