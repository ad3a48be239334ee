package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.Choice;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.authority.Level;
import vn.congress.approval.domain.conclusion.ConclusionType;
import vn.congress.approval.domain.document.DocumentKind;
import vn.congress.approval.domain.opinion.Answer;
import vn.congress.approval.domain.task.Phase;
import vn.congress.approval.domain.task.Priority;

/** What forms offer to choose from. */
@RestController
@RequestMapping("/api")
@Tag(name = "Danh mục", description = "Các giá trị để chọn trong biểu mẫu")
class CatalogueController {

    private final Agencies agencies;

    CatalogueController(Agencies agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/catalogue")
    @Operation(
            summary = "Mọi danh mục",
            description = "Cơ quan, cấp quyết định, giai đoạn, mức độ, loại tài liệu, loại kết luận, loại ý kiến.")
    Catalogue catalogue() {
        return new Catalogue(
                agencies(),
                choices(Level.values(), Choice::of),
                choices(Phase.values(), Choice::of),
                choices(Priority.values(), Choice::of),
                choices(DocumentKind.values(), Choice::of),
                choices(ConclusionType.values(), Choice::of),
                choices(Answer.values(), Choice::of));
    }

    @GetMapping("/agencies")
    @Operation(summary = "Danh mục cơ quan", description = "Mã và tên các cơ quan trong kế hoạch.")
    List<Body> agencies() {
        return agencies.all().stream()
                .map(agency -> new Body(agency.code().value(), agency.name()))
                .toList();
    }

    private static <E> List<Choice> choices(E[] all, Function<E, Choice> choice) {
        return Stream.of(all).map(choice).toList();
    }

    record Body(String code, String name) {}

    record Catalogue(
            List<Body> agencies,
            List<Choice> levels,
            List<Choice> phases,
            List<Choice> priorities,
            List<Choice> documentKinds,
            List<Choice> conclusionTypes,
            List<Choice> answers) {}
}
