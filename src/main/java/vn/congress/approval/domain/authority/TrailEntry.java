package vn.congress.approval.domain.authority;

import java.time.Instant;
import vn.congress.approval.domain.task.TaskCode;

/**
 * Once the level of a task was looked up, settled or made use of.
 *
 * @param step id of the element in the model, e.g. {@code UserTask_Decide}
 * @param finding what the table said then, or had said last when it was not asked again
 * @param planned the plan's column at that moment
 * @param before the deciding level until then
 * @param after the deciding level from then on
 * @param outcome the choice made, when somebody made one; empty otherwise
 */
public record TrailEntry(
        TaskCode task,
        Instant at,
        String step,
        String account,
        AuthorityTable.Finding finding,
        Level planned,
        Level before,
        Level after,
        Why why,
        String outcome) {

    /** What made the office look; the label is what people read. */
    public enum Why {
        TABLE("Tra bảng thẩm quyền"),
        FIGURES("Khai báo số liệu"),
        FIGURES_EXCEED("Số liệu vượt thẩm quyền"),
        REFERRED_UP("Báo cáo vượt thẩm quyền"),
        DECIDED("Quyết định"),
        TABLE_CHANGED("Áp dụng bảng thẩm quyền mới");

        private final String label;

        Why(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
