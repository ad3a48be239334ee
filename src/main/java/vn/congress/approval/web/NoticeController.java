package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ShowNotices;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.absence.Substitutions;
import vn.congress.approval.domain.agency.Agencies;
import vn.congress.approval.domain.agency.Desk;
import vn.congress.approval.domain.agency.OfficeGroups;
import vn.congress.approval.domain.agency.Seats;

/** What the office told the desks of the signed-in person. */
@RestController
@RequestMapping("/api/notices")
@Tag(name = "Nhắc việc, thông báo", description = "Bản tổng hợp hằng ngày và thông báo gửi cho bàn việc của tôi")
class NoticeController {

    private static final int LONGEST_PAGE = 50;

    private final ShowNotices showNotices;
    private final Agencies agencies;
    private final Seats seats;
    private final Substitutions substitutions;

    NoticeController(ShowNotices showNotices, Agencies agencies, Seats seats, Substitutions substitutions) {
        this.showNotices = showNotices;
        this.agencies = agencies;
        this.seats = seats;
        this.substitutions = substitutions;
    }

    /**
     * A page of messages.
     *
     * @param page the first being 0
     */
    record Page(List<ShowNotices.Shown> digests, int page, int pages, int total, int unread) {}

    /** Read up to that message, the newest the person has seen. */
    record Read(@Nullable Long upTo) {}

    /** How many are still unread. */
    record Unread(int unread) {}

    @GetMapping
    @Operation(
            summary = "Nhắc việc, thông báo của tôi",
            description = "Mới nhất lên đầu; mỗi bàn việc mỗi ngày một bản tổng hợp, kèm tối đa 20 dòng đầu.")
    Page page(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            Authentication person) {
        var desks = desks(person);
        var actor = new Actor(person.getName());
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var total = showNotices.count(desks);
        return new Page(
                showNotices.page(desks, actor, asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total,
                showNotices.unread(desks, actor));
    }

    @GetMapping("/{id}/lines")
    @Operation(summary = "Các dòng của một bản tổng hợp", description = "Mỗi trang 50 dòng.")
    List<ShowNotices.Line> lines(
            @PathVariable long id, @RequestParam(defaultValue = "0") int page, Authentication person) {
        var asked = PageAsked.of(page, LONGEST_PAGE, LONGEST_PAGE);
        return showNotices.lines(id, desks(person), new Actor(person.getName()), asked.offset(), asked.length());
    }

    @PostMapping("/read")
    @Operation(
            summary = "Đánh dấu đã đọc",
            description = "upTo là mã thông báo mới nhất đã thấy; thông báo đến sau vẫn là chưa đọc.")
    Unread read(@RequestBody Read read, Authentication person) {
        if (read.upTo() == null) {
            throw new Refused("upTo", "Phải cho biết đã đọc đến thông báo nào.");
        }
        var actor = new Actor(person.getName());
        var desks = desks(person);
        showNotices.read(desks, actor, read.upTo());
        return new Unread(showNotices.unread(desks, actor));
    }

    /** Their own, and those they stand in at today. */
    private List<Desk> desks(Authentication person) {
        var desks = OfficeGroups.desks(agencies.all(), seats).keySet();
        return Stream.concat(
                        person.getAuthorities().stream()
                                .map(GrantedAuthority::getAuthority)
                                .filter(desks::contains)
                                .map(Desk::new),
                        substitutions.of(person.getName()).keySet().stream())
                .distinct()
                .toList();
    }
}
