package vn.congress.approval.domain.plan;

/** How far a plan file has come. */
public enum PlanFileState {
    /** Read, found without a problem, its difference shown; the register is as before. */
    RECEIVED("Đã kiểm tra, chưa ghi"),
    APPLIED("Đã ghi vào sổ nhiệm vụ"),
    /** The register had changed meanwhile; nothing of the file was applied. */
    REFUSED("Bị từ chối");

    private final String label;

    PlanFileState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
