package vn.congress.approval.process.mail;

import static vn.congress.approval.process.mail.MailModel.Variable.ACCOUNT;
import static vn.congress.approval.process.mail.MailModel.Variable.MAIL;
import static vn.congress.approval.process.mail.MailModel.Variable.SEND_FROM;

import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.MailProcess;
import vn.congress.approval.process.engine.AsTheOffice;

/**
 * Mails in the engine, all of them started in one command. They bear no business key: a mail is about no task alone, and the
 * watch counts failures of one kind together.
 */
@Component
final class EngineMailProcess implements MailProcess {

    private final ProcessEngine engine;
    private final Clock clock;

    EngineMailProcess(@Lazy ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** The model is looked up once for all: starting by its key would ask for it again for each mail. */
    @Override
    public void send(Collection<Queued> mails) {
        AsTheOffice.run(engine, () -> {
            var model = engine.getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionKey(MailModel.KEY)
                    .latestVersion()
                    .singleResult()
                    .getId();
            mails.forEach(mail -> engine.getRuntimeService().startProcessInstanceById(model, variables(mail)));
        });
    }

    @Override
    public int failed() {
        return AsTheOffice.get(engine, () -> Math.toIntExact(failedJobs().count()));
    }

    /** Now: the engine has given the last attempt, too, a pause that nobody waits for any more. */
    @Override
    public int tryAgain() {
        return AsTheOffice.get(engine, () -> {
            var ids = failedJobs().list().stream().map(Job::getId).toList();
            if (!ids.isEmpty()) {
                engine.getManagementService()
                        .setJobRetries(1)
                        .jobIds(ids)
                        .dueDate(Date.from(clock.instant()))
                        .execute();
            }
            return ids.size();
        });
    }

    private JobQuery failedJobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(MailModel.KEY)
                .noRetriesLeft();
    }

    private static VariableMap variables(Queued mail) {
        var variables = Variables.createVariables();
        MAIL.put(variables, mail.mail());
        ACCOUNT.put(variables, mail.account());
        SEND_FROM.put(variables, mail.from());
        return variables;
    }
}
