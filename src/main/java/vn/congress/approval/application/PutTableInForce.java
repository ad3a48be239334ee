package vn.congress.approval.application;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.authority.AppliedTables;
import vn.congress.approval.domain.authority.AppliedTables.Applied;
import vn.congress.approval.domain.authority.AuthorityTables;

/** Puts a changed table of authority in force: whatever is looked up from now on is looked up there. */
@Service
public class PutTableInForce {

    private final AuthorityTables tables;
    private final AppliedTables applied;
    private final Clock clock;

    PutTableInForce(AuthorityTables tables, AppliedTables applied, Clock clock) {
        this.tables = tables;
        this.applied = applied;
        this.clock = clock;
    }

    /**
     * @param basedOn the version the person saw in force; another one by now is a conflict
     * @param basis the document that orders the change
     * @return the version of the new table
     * @throws Refused naming everything that is wrong
     * @throws Conflict when somebody has put another table in force meanwhile
     */
    @Transactional
    public int put(byte[] dmn, @Nullable Integer basedOn, @Nullable String basis, Actor actor) {
        PreviewAuthorityTable.refuseHuge(dmn);
        tables.read(dmn);
        var inForce = tables.inForce();
        var words = Optional.ofNullable(basis).orElse("").strip();
        new Problems()
                .addIf(basedOn == null, "version", "Thiếu phiên bản của bảng đang xem; hãy xem trước rồi áp dụng.")
                .addIf(words.isEmpty(), "basis", "Phải ghi căn cứ (số, ngày của văn bản quyết định).")
                .addIf(
                        words.length() > Applied.LONGEST_BASIS,
                        "basis",
                        "Căn cứ dài quá, tối đa %d ký tự.".formatted(Applied.LONGEST_BASIS))
                .addIf(Arrays.equals(dmn, inForce.dmn()), "table", "Bảng này giống hệt bảng đang áp dụng.")
                .refuse();
        var version = inForce.source().version();
        if (Objects.requireNonNull(basedOn) != version) {
            throw changedMeanwhile(version);
        }
        applied.add(new Applied(version + 1, actor.account(), clock.instant(), words));
        if (tables.putInForce(dmn) != version + 1) {
            throw changedMeanwhile(version);
        }
        return version + 1;
    }

    private static Conflict changedMeanwhile(int version) {
        return new Conflict(
                "Bảng đang áp dụng đã khác (phiên bản %d trở lên); hãy tải lại và xem trước lại.".formatted(version));
    }
}
