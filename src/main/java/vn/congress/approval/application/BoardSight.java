package vn.congress.approval.application;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Agency;
import vn.congress.approval.domain.board.BoardDay;
import vn.congress.approval.domain.board.BoardFilter;
import vn.congress.approval.domain.task.WorkingDaysLeft;

/** What somebody may see of the board: everything, or the tasks that the agencies lead at whose desks they sit. */
@Component
class BoardSight {

    private final Agencies agencies;
    private final WorkingDaysLeft dueSoon;
    private final Clock clock;

    BoardSight(Agencies agencies, WorkingDaysLeft dueSoon, Clock clock) {
        this.agencies = agencies;
        this.dueSoon = dueSoon;
        this.clock = clock;
    }

    BoardDay now() {
        return BoardDay.at(clock.instant(), dueSoon);
    }

    /** Who sits at no desk of an agency, and does not see everything, sees nothing. */
    BoardFilter limited(BoardFilter asked, Person person) {
        return person.seesEverything() ? asked : own(asked, person);
    }

    BoardFilter own(BoardFilter asked, Person person) {
        return asked.within(person.agencies(agencies.all()));
    }

    /** The names of all agencies by their codes, in the order of the catalogue. */
    Map<String, String> agencyNames() {
        return agencies.all().stream()
                .collect(Collectors.toMap(
                        agency -> agency.code().value(),
                        Agency::name,
                        (one, two) -> one,
                        java.util.LinkedHashMap::new));
    }
}
