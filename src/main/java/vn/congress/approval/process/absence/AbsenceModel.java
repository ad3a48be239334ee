package vn.congress.approval.process.absence;

import java.time.Instant;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code absence.bpmn} agree on. The business key is the absence's number, not a task's code. */
final class AbsenceModel {

    static final String KEY = "absence";

    private AbsenceModel() {}

    /** Messages. */
    static final class Message {
        static final String ENDED_EARLY = "AbsenceEndedEarly";

        private Message() {}
    }

    /** Process variables. */
    static final class Variable {
        static final ProcessVariable<Long> ABSENCE = ProcessVariable.of("absence", Long::valueOf);

        /** The first moment of the first day. */
        static final ProcessVariable<Instant> BEGINS_AT = ProcessVariable.of("beginsAt", Instant::parse);

        /** The first moment after the last day. */
        static final ProcessVariable<Instant> ENDS_AT = ProcessVariable.of("endsAt", Instant::parse);

        private Variable() {}
    }
}
