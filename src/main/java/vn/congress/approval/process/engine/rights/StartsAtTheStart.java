package vn.congress.approval.process.engine.rights;

import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Lets people start a process at its start event only: whoever may start one could otherwise begin it at any step, with
 * the code of a task that is not theirs, past the form and everything it is checked for.
 */
final class StartsAtTheStart extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof StartProcessInstanceAtActivitiesCmd) {
            Viewer.of(Context.getCommandContext())
                    .mustBeTheEngine("Chỉ được bắt đầu quy trình từ biểu mẫu đầu tiên, không từ một bước bất kỳ.");
        }
        return next.execute(command);
    }
}
