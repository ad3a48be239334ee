package vn.congress.approval.application;

import java.time.Duration;
import java.util.Arrays;

/**
 * When mails are sent; no public source fixes it.
 *
 * @param gather how long a mail that could not wait is held back, so that what follows at once comes with it
 * @param retries how long to wait after each attempt that failed, by the clock; after the last the mail is an incident
 */
public record MailTiming(Duration gather, String retries) {

    public MailTiming {
        if (gather.isNegative() || gather.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("congress.mail.gather is between none and an hour, not " + gather);
        }
        if (Arrays.stream(retries.split(",")).anyMatch(pause -> !pause.strip().matches("PT\\d{1,4}[MHS]"))) {
            throw new IllegalArgumentException(
                    "congress.mail.retries is a list of pauses such as PT2M,PT10M,PT1H, not '" + retries + "'");
        }
    }
}
