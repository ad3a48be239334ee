package vn.congress.approval.domain.absence;

import java.util.ArrayList;
import java.util.List;
import vn.congress.approval.domain.agency.Desk;

/**
 * Whose desks somebody manages: the head of an agency those of the agency, the Central Office those of the offices,
 * nobody else any. It comes with the own desk only, not with one stood in at.
 */
public final class Management {

    private Management() {}

    public static List<Desk> of(Person manager) {
        var managed = new ArrayList<Desk>();
        for (var desk : manager.desks()) {
            if (DeskKind.of(desk) == DeskKind.AGENCY_HEAD) {
                managed.addAll(DeskKind.desksOfTheSameAgency(desk));
            }
            if (desk.equals(Desk.REGISTRY)) {
                managed.addAll(DeskKind.OFFICES);
            }
        }
        return List.copyOf(managed);
    }
}
