package vn.congress.approval.signon;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code congress.sign-on}.
 *
 * @param passwordIterations how slow a password is to check
 * @param groupsReadAgainAfter how soon somebody's new or lost groups take effect in an open session
 * @param administratorPassword first password of the first administrator; needed once
 */
@ConfigurationProperties("congress.sign-on")
record SignOnSettings(
        @DefaultValue("210000") int passwordIterations,
        @DefaultValue("5m") Duration groupsReadAgainAfter,
        @DefaultValue("") String administratorPassword) {}
