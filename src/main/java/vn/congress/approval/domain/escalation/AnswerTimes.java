package vn.congress.approval.domain.escalation;

import java.time.Instant;
import vn.congress.approval.domain.authority.Level;

/** The table of times within which a level has to act on what is reported up. Edited without code. */
public interface AnswerTimes {

    Instant acknowledgeBy(Level level, boolean urgent, Instant from);

    Instant answerBy(Level level, boolean urgent, Instant from);

    /** Until when whoever is asked for more has to tell it. */
    Instant supplyBy(Level level, boolean urgent, Instant from);
}
