package vn.congress.approval.domain.report;

import vn.congress.approval.domain.agency.Desk;

/** What steps, outcomes and desks are called. */
public interface Words {

    String step(String id);

    String outcome(String code);

    String desk(Desk desk);

    /** Where nobody's name is known, its code. */
    String agency(String code);
}
