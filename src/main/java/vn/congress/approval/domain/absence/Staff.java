package vn.congress.approval.domain.absence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.congress.approval.domain.agency.Desk;

/** The people of the office and where they sit. */
public interface Staff {

    Optional<Person> find(String account);

    /** Everybody who sits at one of the desks, by account. */
    List<Person> at(Collection<Desk> desks);
}
