package vn.congress.approval.domain.agency;

import java.util.List;
import java.util.Optional;

/** The catalogue of agencies; small and read often. */
public interface Agencies {

    /** In the order of the catalogue. */
    List<Agency> all();

    default Optional<Agency> find(AgencyCode code) {
        return all().stream().filter(agency -> agency.code().equals(code)).findFirst();
    }
}
