package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.AnswerSlip;
import vn.congress.approval.application.ShowSlips;
import vn.congress.approval.application.submission.AnswerSlipSubmission;
import vn.congress.approval.application.submission.SubmissionReader;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Desk;

/** The comment forms of the signed-in person's desks: whoever sits nowhere that is asked has none. */
@RestController
@RequestMapping("/api/slips")
@Tag(name = "Phiếu ý kiến", description = "Phiếu xin ý kiến của tôi: xem, thay ý kiến đã gửi, gửi ý kiến muộn")
class SlipController {

    private static final int LONGEST_PAGE = 100;

    private final ShowSlips showSlips;
    private final AnswerSlip answerSlip;
    private final SubmissionReader reader;
    private final Substitutions substitutions;

    SlipController(ShowSlips showSlips, AnswerSlip answerSlip, SubmissionReader reader, Substitutions substitutions) {
        this.showSlips = showSlips;
        this.answerSlip = answerSlip;
        this.reader = reader;
        this.substitutions = substitutions;
    }

    /**
     * A page of comment forms.
     *
     * @param page the first being 0
     */
    record Page(List<ShowSlips.Shown> slips, int page, int pages, int total) {}

    @GetMapping
    @Operation(
            summary = "Phiếu ý kiến của tôi",
            description = "Vòng mới nhất lên đầu. Mỗi trang tối đa 100 phiếu; ý kiến dài được rút gọn (whole=false),"
                    + " và chỉ kèm 20 phiên bản trước gần nhất.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication person) {
        var desks = desks(person);
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = showSlips.count(desks);
        return new Page(
                showSlips.page(desks, asked.offset(), asked.length()), asked.number(), asked.pagesOf(total), total);
    }

    @GetMapping("/{round}/{desk}")
    @Operation(summary = "Một phiếu ý kiến", description = "Kèm toàn văn ý kiến hiện nay.")
    ShowSlips.Shown show(@PathVariable long round, @PathVariable String desk, Authentication person) {
        return showSlips.show(round, desk, desks(person));
    }

    @PutMapping("/{round}/{desk}")
    @Operation(
            summary = "Thay ý kiến đã gửi, hoặc gửi ý kiến muộn",
            description = "Thay được đến khi vòng đóng; mọi phiên bản đều được lưu. Vòng đã đóng mà chưa trả lời thì ý"
                    + " kiến được lưu và ghi là gửi muộn, không tính vào kết quả, đến khi nhiệm vụ kết thúc. version"
                    + " là phiên bản người gửi đang thấy (0 nếu chưa có ý kiến); khác với hiện tại thì trả về 409."
                    + " Ý kiến đầu tiên khi vòng còn mở được gửi ở bước «Cho ý kiến».")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AnswerSlipSubmission.class)))
    ShowSlips.Shown answer(
            @PathVariable long round, @PathVariable String desk, @RequestBody String handedIn, Authentication person) {
        var desks = desks(person);
        answerSlip.answer(round, desk, desks, reader.read(handedIn, AnswerSlipSubmission.class), actorAt(desk, person));
        return showSlips.show(round, desk, desks);
    }

    /** The own desks and those where the person stands in, made sure of where it counts: see {@link #actorAt}. */
    private List<Desk> desks(Authentication person) {
        return Stream.concat(
                        own(person).stream(),
                        substitutions.of(person.getName()).keySet().stream().filter(desk -> Desk.isAsked(desk.id())))
                .distinct()
                .toList();
    }

    private Actor actorAt(String desk, Authentication person) {
        if (own(person).stream().anyMatch(it -> it.id().equals(desk))) {
            return new Actor(person.getName());
        }
        return desks(person).stream()
                .filter(it -> it.id().equals(desk))
                .findFirst()
                .flatMap(it -> substitutions.at(it, person.getName()))
                .map(it -> new Actor(person.getName(), Optional.of(it.principal())))
                .orElseThrow(() -> new NotFound("Không có phiếu ý kiến này cho đồng chí."));
    }

    private static List<Desk> own(Authentication person) {
        return person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(Desk::isAsked)
                .map(Desk::new)
                .toList();
    }
}
