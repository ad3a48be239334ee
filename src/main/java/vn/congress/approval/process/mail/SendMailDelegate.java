package vn.congress.approval.process.mail;

import static vn.congress.approval.process.mail.MailModel.Variable.MAIL;
import static vn.congress.approval.process.mail.MailModel.Variable.MAIL_STATE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.congress.approval.application.SendMail;

@Component
final class SendMailDelegate implements JavaDelegate {

    private final SendMail sendMail;

    SendMailDelegate(SendMail sendMail) {
        this.sendMail = sendMail;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var state = sendMail.send(MAIL.from(execution));

        MAIL_STATE.set(execution, state);
    }
}
