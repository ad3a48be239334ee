package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ListSituations;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.situation.SituationState;

/** The register of situations, read by who sees everything, which the sign-on has checked. */
@RestController
@RequestMapping("/api/situations")
@Tag(name = "Tình huống phát sinh", description = "Sổ theo dõi tình huống phát sinh, bất thường")
class SituationController {

    private static final int LONGEST_PAGE = 50;

    private final ListSituations listSituations;

    SituationController(ListSituations listSituations) {
        this.listSituations = listSituations;
    }

    /** A page of situations, the first being 0. */
    record Page(List<ListSituations.Line> situations, int page, int pages, int total) {}

    @GetMapping
    @Operation(
            summary = "Danh sách tình huống",
            description = "Chưa kết thúc trước, nghiêm trọng nhất và mới nhất lên đầu. Mỗi trang tối đa 50."
                    + " state: REPORTED, DECIDING, REFERRED, HANDLING, CLOSED; để trống là tất cả.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @RequestParam(defaultValue = "") String state) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var only = state(state);
        var total = listSituations.count(only);
        return new Page(
                listSituations.page(only, asked.offset(), asked.length()), asked.number(), asked.pagesOf(total), total);
    }

    private static Optional<SituationState> state(String name) {
        if (name.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(SituationState.values())
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "state",
                        "Trạng thái phải là một trong: "
                                + Arrays.stream(SituationState.values())
                                        .map(SituationState::name)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }
}
