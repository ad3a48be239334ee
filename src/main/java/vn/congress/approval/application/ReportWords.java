package vn.congress.approval.application;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;
import vn.congress.approval.domain.report.Words;

/** What steps, outcomes, desks and agencies are called. */
@Service
class ReportWords {

    private final Agencies agencies;
    private final Seats seats;

    ReportWords(Agencies agencies, Seats seats) {
        this.agencies = agencies;
        this.seats = seats;
    }

    Map<String, String> agencyNames() {
        return agencies.all().stream()
                .collect(Collectors.toMap(agency -> agency.code().value(), agency -> agency.name()));
    }

    /** By the group of the desk. */
    Map<String, String> deskNames() {
        return OfficeGroups.desks(agencies.all(), seats);
    }

    Words read() {
        var names = agencyNames();
        var desks = deskNames();
        return new Words() {
            @Override
            public String step(String id) {
                return Labels.step(id);
            }

            @Override
            public String outcome(String code) {
                return Labels.outcome(code);
            }

            @Override
            public String desk(Desk desk) {
                return desks.getOrDefault(desk.id(), desk.id());
            }

            @Override
            public String agency(String code) {
                return names.getOrDefault(code, code);
            }
        };
    }
}
