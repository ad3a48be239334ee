package vn.congress.approval.benchmark;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.congress.approval.support.AChecklist;

/**
 * The human steps of a task that goes before the Politburo and comes back with changes, in order, with what the form of
 * each hands in.
 */
final class MainCycle {

    static final List<String> AGENCIES = List.of("phoi-hop-btctw", "phoi-hop-hn", "phoi-hop-tbvk");
    static final List<String> MEMBERS =
            IntStream.rangeClosed(1, 7).mapToObj(seat -> "bo-chinh-tri-" + seat).toList();

    private static final String TEXT = "Đã nghiên cứu hồ sơ, thống nhất với nội dung trình.";

    static final List<Act> ACTS = List.of(
            new Act("UserTask_AcceptTask", "chu-tri-vptw", Map.of("focalPoint", "Vụ Tổng hợp")),
            new Act(
                    "UserTask_DraftReport",
                    "chu-tri-vptw",
                    Map.of("summary", "Về chương trình làm việc", "content", TEXT, "proposal", TEXT)),
            opinion(AGENCIES.get(0)),
            opinion(AGENCIES.get(1)),
            opinion(AGENCIES.get(2)),
            new Act("UserTask_ConsolidateOpinions", "chu-tri-vptw", Map.of("explanation", TEXT, "content", TEXT)),
            new Act("UserTask_SignOff", "nguoi-dung-dau-vptw", Map.of("outcome", "SIGNED")),
            new Act(
                    "UserTask_Appraise",
                    "van-phong-tham-dinh",
                    Map.of("outcome", "PASSED", "findings", TEXT, "checklist", AChecklist.all("PASSED"))),
            new Act(
                    "UserTask_CirculateDossier",
                    "van-phong-tong-hop",
                    Map.of("mode", "IN_WRITING", "commentsDue", "2026-02-27", "question", TEXT)),
            opinion(MEMBERS.get(0)),
            opinion(MEMBERS.get(1)),
            opinion(MEMBERS.get(2)),
            opinion(MEMBERS.get(3)),
            opinion(MEMBERS.get(4)),
            opinion(MEMBERS.get(5)),
            opinion(MEMBERS.get(6)),
            new Act("UserTask_ConsolidateComments", "van-phong-tong-hop", Map.of("consolidation", TEXT)),
            new Act(
                    "UserTask_RecordConclusion",
                    "thuong-truc-ban-bi-thu",
                    Map.of("outcome", "APPROVED_WITH_CHANGES", "conclusion", TEXT)),
            new Act("UserTask_ReviseAfterComments", "chu-tri-vptw", Map.of("explanation", TEXT, "content", TEXT)),
            new Act("UserTask_IssueConclusion", "van-thu", Map.of("type", "CONCLUSION", "content", TEXT)));

    private MainCycle() {}

    private static Act opinion(String desk) {
        return new Act("UserTask_GiveOpinion", desk, Map.of("answer", "AGREE"));
    }

    /** One step of one person: the task, the desk it lies on, and what the form hands in. */
    record Act(String step, String desk, Map<String, Object> fields) {

        String title() {
            return step.replace("UserTask_", "") + " (" + desk + ")";
        }
    }
}
