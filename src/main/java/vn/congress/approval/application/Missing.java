package vn.congress.approval.application;

import vn.congress.approval.domain.NotFound;

/** What is said when something is not there; the same whether it never was or is not for the eyes of who asked. */
final class Missing {

    private Missing() {}

    static NotFound step() {
        return new NotFound("Không tìm thấy việc này. Việc đã được xử lý hoặc không thuộc phạm vi của đồng chí.");
    }

    static NotFound task() {
        return new NotFound("Không có nhiệm vụ này trong sổ.");
    }

    static NotFound document() {
        return new NotFound("Không tìm thấy tài liệu này trong hồ sơ.");
    }

    static NotFound round() {
        return new NotFound("Không tìm thấy vòng xin ý kiến này trong hồ sơ.");
    }

    static NotFound comment() {
        return new NotFound("Không tìm thấy ý kiến này trong vòng xin ý kiến.");
    }

    static NotFound slip() {
        return new NotFound("Không tìm thấy phiếu ý kiến này, hoặc phiếu không thuộc phạm vi của đồng chí.");
    }

    static NotFound instance() {
        return new NotFound("Không tìm thấy quy trình này, hoặc quy trình không thuộc phạm vi của đồng chí.");
    }

    static NotFound model() {
        return new NotFound("Không có quy trình này.");
    }

    static NotFound session() {
        return new NotFound("Không tìm thấy phiên họp này.");
    }

    static NotFound report() {
        return new NotFound("Không có báo cáo của ngày này.");
    }

    static NotFound waiting() {
        return new NotFound("Không tìm thấy việc chờ này, hoặc việc chờ không thuộc phạm vi của đồng chí.");
    }
}
