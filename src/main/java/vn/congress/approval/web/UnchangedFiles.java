package vn.congress.approval.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets browsers keep the scripts, styles, fonts and translations of pages and web applications (five megabytes for
 * Tasklist). They ask each time, and get a file again only when its content is another: a new version is in force at the
 * next click. Pages and data are never kept; libraries whose address names their version are kept for good, elsewhere.
 *
 * <p>Dates are not asked for: within the packaged program they do not tell one version from the next.
 */
@Component
@Order(UnchangedFiles.AFTER_SIGN_ON)
final class UnchangedFiles extends ShallowEtagHeaderFilter {

    /** Who may not have a file gets the refusal, and that is never kept. */
    static final int AFTER_SIGN_ON = -40;

    private static final Pattern FILES =
            Pattern.compile("/(pages|sign-on|camunda/(app|lib|assets|api/[a-z]+/plugin/[A-Za-z]+/static))/.*"
                    + "\\.(css|js|json|svg|png|ico|ttf|woff2?)");

    UnchangedFiles() {
        // A strong one would keep the server from compressing.
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !FILES.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        super.doFilterInternal(new WithoutDate(request), response, chain);
    }

    private static final class WithoutDate extends HttpServletRequestWrapper {

        private WithoutDate(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isDate(name) ? null : super.getHeader(name);
        }

        @Override
        public long getDateHeader(String name) {
            return isDate(name) ? -1 : super.getDateHeader(name);
        }

        private static boolean isDate(String name) {
            return HttpHeaders.IF_MODIFIED_SINCE.equalsIgnoreCase(name);
        }
    }
}
