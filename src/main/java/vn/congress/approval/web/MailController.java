package vn.congress.approval.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.congress.approval.application.ListMails;
import vn.congress.approval.application.SendMailAgain;
import vn.congress.approval.application.TryMailsAgain;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.mail.MailState;

/** Mails and what became of them, for administrators; what a mail says is not shown. */
@RestController
@RequestMapping("/api/mails")
@Tag(name = "Thư gửi đi", description = "Thư không gửi được, thư còn chờ gửi; dành cho quản trị viên")
class MailController {

    private static final int LONGEST_PAGE = 50;

    private final ListMails listMails;
    private final SendMailAgain sendMailAgain;
    private final TryMailsAgain tryMailsAgain;

    MailController(ListMails listMails, SendMailAgain sendMailAgain, TryMailsAgain tryMailsAgain) {
        this.listMails = listMails;
        this.sendMailAgain = sendMailAgain;
        this.tryMailsAgain = tryMailsAgain;
    }

    /**
     * A page of mails, the newest first.
     *
     * @param failed mails, of whatever page, tried in vain until the end
     */
    record Page(List<ListMails.Line> mails, int page, int pages, int total, int failed) {}

    /** How many mails will be tried again. */
    record Tried(int mails) {}

    @GetMapping
    @Operation(
            summary = "Thư theo trạng thái",
            description =
                    "state là UNDELIVERABLE (mặc định), WAITING, SENT hoặc MERGED; mới nhất trước, mỗi trang tối đa"
                            + " 50.")
    Page list(
            @RequestParam(defaultValue = "UNDELIVERABLE") String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var asked = PageAsked.of(page, size, LONGEST_PAGE);
        var in = state(state);
        var total = listMails.count(in);
        return new Page(
                listMails.in(in, asked.offset(), asked.length()),
                asked.number(),
                asked.pagesOf(total),
                total,
                tryMailsAgain.waiting());
    }

    @PostMapping("/{id}/send-again")
    @Operation(
            summary = "Gửi lại một thư không gửi được",
            description = "Gửi tới địa chỉ hiện nay của tài khoản; địa chỉ ấy lại được dùng cho các thư sau.")
    ListMails.Line sendAgain(@PathVariable long id) {
        return sendMailAgain.send(id);
    }

    @PostMapping("/try-again")
    @Operation(
            summary = "Gửi lại mọi thư máy chủ thư không nhận",
            description = "Những thư đã thử hết số lần, mỗi thư là một sự cố trong Cockpit.")
    Tried tryAgain() {
        return new Tried(tryMailsAgain.tryAgain());
    }

    private static MailState state(String asked) {
        return Arrays.stream(MailState.values())
                .filter(state -> state.name().equals(asked))
                .findFirst()
                .orElseThrow(
                        () -> new Refused("state", "Trạng thái phải là UNDELIVERABLE, WAITING, SENT hoặc MERGED."));
    }
}
