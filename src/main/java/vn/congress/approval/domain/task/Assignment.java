package vn.congress.approval.domain.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.congress.approval.domain.Problem;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.agency.AgencyCode;
import vn.congress.approval.domain.authority.Level;

/**
 * What a task is given with: the "6 rõ" (who, what, when, responsibility, deliverable, authority) and their basis.
 *
 * @param accountableHead the post that answers for it, never a person's name
 * @param due the day it must be concluded by
 * @param basis the document that gives the task
 * @param trackOnly only reported as done or late; no content, no documents
 * @param note empty when there is none
 */
public record Assignment(
        TaskCode code,
        String title,
        String workGroup,
        Phase phase,
        Priority priority,
        AgencyCode lead,
        List<AgencyCode> coordinators,
        String accountableHead,
        LocalDate due,
        String deliverable,
        Level plannedLevel,
        String basis,
        List<TaskCode> prerequisites,
        boolean trackOnly,
        String note) {

    public Assignment {
        coordinators = List.copyOf(coordinators);
        prerequisites = List.copyOf(prerequisites);
    }

    /** The same assignment, due on another day. */
    public Assignment dueOn(LocalDate day) {
        return with(lead, coordinators, accountableHead, day, plannedLevel);
    }

    /** The same assignment, led by another agency, whose head answers for it; who led before coordinates no more. */
    public Assignment ledBy(AgencyCode agency, String head) {
        return with(
                agency, coordinators.stream().filter(it -> !it.equals(agency)).toList(), head, due, plannedLevel);
    }

    /** The same assignment, to be decided at another level. */
    public Assignment decidedAt(Level level) {
        return with(lead, coordinators, accountableHead, due, level);
    }

    private Assignment with(
            AgencyCode newLead, List<AgencyCode> newCoordinators, String newHead, LocalDate newDue, Level newLevel) {
        return new Assignment(
                code,
                title,
                workGroup,
                phase,
                priority,
                newLead,
                newCoordinators,
                newHead,
                newDue,
                deliverable,
                newLevel,
                basis,
                prerequisites,
                trackOnly,
                note);
    }

    /** What keeps this from being a clear assignment, each problem naming its field; empty when it is one. */
    public List<Problem> problems() {
        return new Problems()
                .addIf(title.isBlank(), "title", "Chưa rõ việc: phải ghi nội dung nhiệm vụ.")
                .addIf(
                        accountableHead.isBlank(),
                        "accountableHead",
                        "Chưa rõ người: phải ghi người đứng đầu chịu trách nhiệm.")
                .addIf(deliverable.isBlank(), "deliverable", "Chưa rõ sản phẩm: phải ghi sản phẩm phải nộp.")
                .addIf(basis.isBlank(), "basis", "Chưa có căn cứ: phải ghi văn bản giao nhiệm vụ.")
                .addIf(
                        coordinators.contains(lead),
                        "coordinators",
                        "Chưa rõ trách nhiệm: cơ quan chủ trì không thể đồng thời là cơ quan phối hợp.")
                .addIf(
                        Set.copyOf(coordinators).size() < coordinators.size(),
                        "coordinators",
                        "Cơ quan phối hợp bị ghi lặp lại.")
                .addIf(prerequisites.contains(code), "prerequisites", "Nhiệm vụ không thể là tiên quyết của chính nó.")
                .all();
    }
}
