package vn.congress.approval.signon;

import java.util.regex.Pattern;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Asks the engine's identity service whether a password is right, and answers alike for names it does not know. */
@Component
class CheckPassword implements AuthenticationProvider {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9.-]{0,63}");
    private static final int LONGEST_PASSWORD = 200;

    private final Accounts accounts;
    private final FailedAttempts attempts;
    private final SlowPasswordHash hash;

    CheckPassword(Accounts accounts, FailedAttempts attempts, SlowPasswordHash hash) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.hash = hash;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        var name = request.getName().strip();
        var password = String.valueOf(request.getCredentials());
        if (attempts.mustWait(name)) {
            throw new LockedException("Wait after wrong passwords");
        }
        if (!isRight(name, password)) {
            attempts.failed(name);
            throw new BadCredentialsException("Unknown name or wrong password");
        }
        attempts.succeeded(name);
        return accounts.read(name)
                .map(signedIn ->
                        UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.authorities()))
                .orElseThrow(() -> new BadCredentialsException("Account gone"));
    }

    private boolean isRight(String name, String password) {
        var possible = NAME.matcher(name).matches() && password.length() <= LONGEST_PASSWORD;
        if (possible && accounts.exists(name)) {
            return accounts.accepts(name, password);
        }
        hash.spendTheTimeOfACheck();
        return false;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
