package vn.congress.approval;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.congress.approval.application.MailOffice;
import vn.congress.approval.application.MailTiming;

/** Mail ({@code congress.mail.*}); the server itself is Spring's {@code spring.mail.*}. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MailConfiguration.class);

    @Bean
    MailOffice mailOffice(
            @Value("${spring.mail.host:}") String host,
            @Value("${congress.mail.from:}") String from,
            @Value("${congress.mail.base-url:}") String baseUrl) {
        if (host.isBlank()) {
            LOG.info("No mail server (spring.mail.host): notices are shown in the program only, no mail is written.");
            return MailOffice.CLOSED;
        }
        return new MailOffice(true, from.strip(), baseUrl.strip());
    }

    /** Proposed: no public source fixes it. The model reads the pauses by this bean's name. */
    @Bean
    MailTiming mailTiming(
            @Value("${congress.mail.gather:PT2M}") Duration gather,
            @Value("${congress.mail.retries:PT2M,PT10M,PT30M,PT2H}") String retries) {
        return new MailTiming(gather, retries);
    }
}
