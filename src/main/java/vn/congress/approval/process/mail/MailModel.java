package vn.congress.approval.process.mail;

import java.time.Instant;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code mail.bpmn} agree on. */
final class MailModel {

    static final String KEY = "mail";

    private MailModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String MAIL_WRITTEN = "StartEvent_MailWritten";
        static final String TIME_TO_SEND = "Event_TimeToSend";
        static final String SEND_MAIL = "ServiceTask_SendMail";
        static final String MAIL_TAKEN = "EndEvent_MailTaken";
        static final String ADDRESS_REFUSED = "EndEvent_AddressRefused";

        private Element() {}
    }

    /** Process variables, each with its domain type. */
    static final class Variable {
        static final ProcessVariable<Long> MAIL = ProcessVariable.of("mail", Long::valueOf);

        /** For whoever looks into an incident. */
        static final ProcessVariable<String> ACCOUNT = ProcessVariable.text("account");

        static final ProcessVariable<Instant> SEND_FROM = ProcessVariable.of("sendFrom", Instant::parse);
        static final ProcessVariable<MailState> MAIL_STATE = ProcessVariable.choice("mailState", MailState.class);

        private Variable() {}
    }
}
