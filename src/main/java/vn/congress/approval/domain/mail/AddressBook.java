package vn.congress.approval.domain.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/** Who can be told by mail; a handful of questions, however many people there are. */
public interface AddressBook {

    /** Who sits at each of the desks, and who stands in there today, by account. */
    Map<Desk, List<Addressee>> at(Collection<Desk> desks);

    /**
     * By notice of these digests: who has taken the step it is about, or, where it is about a task, all the steps of that
     * task on the desk.
     */
    Map<Long, List<Addressee>> holding(Collection<Long> digests);

    Optional<Addressee> find(String account);
}
