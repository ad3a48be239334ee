package vn.congress.approval.application;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.congress.approval.domain.Actor;
import vn.congress.approval.domain.Problems;
import vn.congress.approval.domain.Refused;
import vn.congress.approval.domain.mail.MailChoice;
import vn.congress.approval.domain.mail.MailChoices;

/** People choose for themselves which mails they get; the notices stay in the program in any case. */
@Service
public class ChooseMails {

    private final MailChoices choices;
    private final Clock clock;

    ChooseMails(MailChoices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** @throws Refused when one of the two is not said */
    @Transactional
    public void choose(Actor actor, @Nullable Boolean digest, @Nullable Boolean atOnce) {
        var problems = new Problems();
        problems.addIf(digest == null, "digest", "Phải chọn có nhận thư tổng hợp buổi sáng hay không.");
        problems.addIf(atOnce == null, "atOnce", "Phải chọn có nhận thư báo ngay hay không.");
        problems.refuse();
        choices.choose(
                actor.account(),
                new MailChoice(Boolean.TRUE.equals(digest), Boolean.TRUE.equals(atOnce)),
                clock.instant());
    }
}
