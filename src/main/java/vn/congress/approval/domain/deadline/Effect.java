package vn.congress.approval.domain.deadline;

/** Something a new due date brings about elsewhere, in a line that is complete in itself. */
public record Effect(Kind kind, String text) {

    /** What is touched; the label is what people read. */
    public enum Kind {
        PREREQUISITE("Việc tiên quyết"),
        DEPENDANT("Việc chờ nhiệm vụ này"),
        SESSION("Phiên họp"),
        STUDY_TIME("Thời gian nghiên cứu bảo đảm"),
        STEP("Bước đang mở");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
