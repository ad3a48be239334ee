package vn.congress.approval.process.urging;

import java.time.LocalDate;
import vn.congress.approval.process.engine.ProcessVariable;

/** What the code and {@code urging.bpmn} agree on. */
final class UrgingModel {

    static final String KEY = "urging";

    private UrgingModel() {}

    /** Element ids, in the order a token meets them. */
    static final class Element {
        static final String OFFICE_OPENS = "StartEvent_OfficeOpens";
        static final String OPEN_URGING_DAY = "ServiceTask_OpenUrgingDay";
        static final String ALREADY_URGED = "EndEvent_AlreadyUrged";
        static final String URGE_TASKS = "ServiceTask_UrgeTasks";
        static final String FIND_STALLS = "ServiceTask_FindStalls";
        static final String FIND_WHAT_FELL_THROUGH = "ServiceTask_FindWhatFellThrough";
        static final String SEND_DIGESTS = "ServiceTask_SendDigests";
        static final String URGED = "EndEvent_Urged";

        private Element() {}
    }

    /** Process variables, each with its domain type. */
    static final class Variable {
        /** The day the bell rang for. */
        static final ProcessVariable<LocalDate> BELL = ProcessVariable.of("bell", LocalDate::parse);

        static final ProcessVariable<YesNo> FIRST_BELL = ProcessVariable.choice("firstBell", YesNo.class);
        static final ProcessVariable<YesNo> MORE_TO_URGE = ProcessVariable.choice("moreToUrge", YesNo.class);

        private Variable() {}
    }

    /** The answer of a question a gateway asks. */
    enum YesNo {
        YES,
        NO;

        static YesNo of(boolean answer) {
            return answer ? YES : NO;
        }
    }
}
