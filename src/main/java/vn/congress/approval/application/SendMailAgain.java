package vn.congress.approval.application;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Conflict;
import vn.congress.approval.domain.NotFound;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.mail.AddressBook;
import vn.congress.approval.domain.mail.Addressee;
import vn.congress.approval.domain.mail.MailState;
import vn.congress.approval.domain.mail.Mails;

/** Tries an undeliverable mail once more, at the address the account has now. */
@Service
public class SendMailAgain {

    private final Mails mails;
    private final AddressBook addressBook;
    private final MailProcess process;
    private final Clock clock;

    SendMailAgain(Mails mails, AddressBook addressBook, MailProcess process, Clock clock) {
        this.mails = mails;
        this.addressBook = addressBook;
        this.process = process;
        this.clock = clock;
    }

    /**
     * @throws NotFound when there is no such mail
     * @throws Conflict when it is not undeliverable, or no longer
     * @throws Refused when the account has no address a mail can go to
     */
    @Transactional
    public ListMails.Line send(long id) {
        var mail = mails.holdUndeliverable(id).orElseThrow(() -> missingOrSettled(id));
        var address = addressBook
                .find(mail.account())
                .flatMap(Addressee::address)
                .orElseThrow(() -> new Refused(
                        "account",
                        "Tài khoản %s chưa có địa chỉ thư hợp lệ; hãy sửa địa chỉ rồi gửi lại."
                                .formatted(mail.account())));
        mails.waitAgain(id, address);
        process.send(List.of(new MailProcess.Queued(id, mail.account(), clock.instant())));
        return ListMails.line(mails.find(id).orElseThrow());
    }

    private RuntimeException missingOrSettled(long id) {
        return mails.find(id).isPresent()
                ? new Conflict("Thư này không còn ở trạng thái «%s».".formatted(MailState.UNDELIVERABLE.label()))
                : new NotFound("Không tìm thấy thư số %d.".formatted(id));
    }
}
