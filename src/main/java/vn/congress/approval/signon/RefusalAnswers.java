package vn.congress.approval.signon;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;

/** Answers who may not: people's pages lead to the login page, programs get JSON, both in Vietnamese. */
final class RefusalAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final LoginUrlAuthenticationEntryPoint loginPage = new LoginUrlAuthenticationEntryPoint("/login");

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (isAPage(request)) {
            loginPage.commence(request, response, failure);
        } else if (failure instanceof LockedException) {
            answer(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "TemporarilyLocked",
                    "Tài khoản tạm khóa do đăng nhập sai nhiều lần. Vui lòng chờ rồi thử lại.");
        } else {
            answer(
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "NotSignedIn",
                    "Chưa đăng nhập, phiên làm việc đã hết hạn, hoặc tên đăng nhập, mật khẩu không đúng.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (refusal instanceof CsrfException && isPath(request, "/login")) {
            response.sendRedirect(request.getContextPath() + "/login?het-han");
        } else if (isAPage(request)) {
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (refusal instanceof CsrfException) {
            answer(
                    response,
                    HttpStatus.FORBIDDEN,
                    "MissingToken",
                    "Yêu cầu thiếu mã xác nhận của phiên làm việc (X-CONGRESS-XSRF). Hãy tải lại trang rồi thử lại.");
        } else {
            answer(response, HttpStatus.FORBIDDEN, "Forbidden", "Đồng chí không có quyền thực hiện yêu cầu này.");
        }
    }

    private static boolean isAPage(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !isPath(request, "/engine-rest")
                && !isPath(request, "/api")
                && !isPath(request, "/camunda/api");
    }

    private static boolean isPath(HttpServletRequest request, String path) {
        var asked = request.getRequestURI().substring(request.getContextPath().length());
        return asked.equals(path) || asked.startsWith(path + "/");
    }

    /** The shape of every refusal; the texts are ours, so nothing in them needs escaping. */
    private static void answer(HttpServletResponse response, HttpStatus status, String type, String message)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("{\"type\":\"%s\",\"status\":%d,\"message\":\"%s\",\"problems\":[]}"
                        .formatted(type, status.value(), message));
    }
}
