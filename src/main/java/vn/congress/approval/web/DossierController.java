package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Dossier;
import vn.congress.approval.application.ShowCards;
import vn.congress.approval.application.ShowDossier;
import vn.congress.approval.domain.Actor;

/** What stands beside a form, and the lines of a task list. */
@RestController
@RequestMapping("/api/tasks")
@Tag(name = "Sổ nhiệm vụ, hồ sơ", description = "Danh sách nhiệm vụ và hồ sơ của từng bước")
class DossierController {

    private final ShowDossier showDossier;
    private final ShowCards showCards;

    DossierController(ShowDossier showDossier, ShowCards showCards) {
        this.showDossier = showDossier;
        this.showCards = showCards;
    }

    @GetMapping("/{stepId}/dossier")
    @Operation(
            summary = "Hồ sơ của một bước đang mở",
            description = "Nhiệm vụ, tài liệu, ý kiến, diễn biến, báo cáo vượt cấp, việc chờ. Ai thấy bước thì thấy hồ"
                    + " sơ; nhiệm vụ chỉ theo dõi không có nội dung.")
    Dossier dossier(@PathVariable String stepId, Principal user) {
        return showDossier.at(stepId, new Actor(user.getName()));
    }

    @GetMapping("/cards")
    @Operation(
            summary = "Dòng tóm tắt của các bước",
            description = "ids: mã các bước, tối đa 100; bước không còn hoặc không được xem thì bỏ qua.")
    List<ShowCards.Card> cards(@RequestParam(defaultValue = "") List<String> ids, Principal user) {
        return showCards.of(ids, new Actor(user.getName()));
    }
}
