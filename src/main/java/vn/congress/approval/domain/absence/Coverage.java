package vn.congress.approval.domain.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.congress.approval.domain.agency.Desk;

/**
 * What of somebody's desks goes along to who stands in.
 *
 * @param going desks whose steps the substitute sees and does
 * @param left desks whose steps wait for the absent person, each with the reason
 */
public record Coverage(List<Desk> going, List<Left> left) {

    public Coverage {
        going = List.copyOf(going);
        left = List.copyOf(left);
    }

    /** A desk that does not go along. */
    public record Left(Desk desk, String why) {}

    /**
     * Reads it off the table.
     *
     * @param named the desks it is about; empty for all
     */
    public static Coverage of(
            Person absentee, Person substitute, Set<Desk> named, boolean withAuthority, SubstitutionRules rules) {
        var going = new ArrayList<Desk>();
        var left = new ArrayList<Left>();
        for (var desk : absentee.desks()) {
            if (!named.isEmpty() && !named.contains(desk)) {
                continue;
            }
            var kind = DeskKind.of(desk);
            var who = kind == DeskKind.PERSONAL ? StandIn.NOBODY : rules.at(kind);
            if (who == StandIn.NOBODY) {
                left.add(new Left(desk, "Không ai làm thay ở vị trí này; việc chờ chính người đó."));
            } else if (kind.isAuthority() && !withAuthority) {
                left.add(new Left(desk, "Việc ký, quyết định chỉ chuyển khi chọn «kể cả thẩm quyền»."));
            } else if (!who.accepts(desk, substitute)) {
                left.add(new Left(desk, "Người thay thế phải là " + who.label() + "."));
            } else {
                going.add(desk);
            }
        }
        return new Coverage(going, left);
    }
}
