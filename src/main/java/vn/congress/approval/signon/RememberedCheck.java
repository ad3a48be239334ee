package vn.congress.approval.signon;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Spares a machine that sends its password with every request the slow check and the query for its groups, for a
 * minute.
 *
 * <p>Only a keyed digest of the password is kept, under a key that dies with the process.
 */
@Component
class RememberedCheck implements AuthenticationProvider {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int KEPT = 1_000;
    private static final String DIGEST = "HmacSHA256";

    private final CheckPassword check;
    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Remembered> memory = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > KEPT;
        }
    });

    RememberedCheck(CheckPassword check, Clock clock) {
        this.check = check;
        this.clock = clock;
        var secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        this.key = new SecretKeySpec(secret, DIGEST);
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var digest = digest(request.getName() + '\n' + request.getCredentials());
        var known = memory.get(digest);
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.authentication();
        }
        var authentication = check.authenticate(request);
        memory.put(digest, new Remembered(authentication, clock.instant().plus(REMEMBERED)));
        return authentication;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return check.supports(authentication);
    }

    private String digest(String credentials) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(credentials.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Remembered(Authentication authentication, Instant until) {}
}
