package vn.congress.approval.signon;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which everybody signs in; it works without scripts. */
@Controller
class LoginPage {

    private static final Map<String, String> NOTICES = new LinkedHashMap<>();

    static {
        NOTICES.put(
                "tam-khoa",
                "Tài khoản tạm khóa do đăng nhập sai nhiều lần. Vui lòng chờ ít phút rồi thử lại, hoặc liên hệ quản trị viên.");
        NOTICES.put(
                "sai",
                "Tên đăng nhập hoặc mật khẩu không đúng. Mỗi lần nhập sai, thời gian chờ trước lần thử sau sẽ dài hơn.");
        NOTICES.put("het-han", "Trang đăng nhập đã hết hạn. Vui lòng đăng nhập lại.");
        NOTICES.put("het-phien", "Phiên làm việc đã kết thúc. Vui lòng đăng nhập lại.");
        NOTICES.put("da-thoat", "Đã đăng xuất.");
    }

    private final String page;

    LoginPage(@Value("classpath:sign-on/login.html") Resource page) throws IOException {
        this.page = page.getContentAsString(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/login")
    ResponseEntity<String> login(HttpServletRequest request, CsrfToken token) {
        if (CurrentPerson.signedIn().isPresent()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, request.getContextPath() + "/")
                    .build();
        }
        var notice = NOTICES.entrySet().stream()
                .filter(entry -> request.getParameter(entry.getKey()) != null)
                .map(entry -> notice(entry.getKey(), entry.getValue()))
                .findFirst()
                .orElse("");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(page.replace("{{notice}}", notice)
                        .replace("{{token-name}}", token.getParameterName())
                        .replace("{{token}}", token.getToken()));
    }

    private static String notice(String key, String text) {
        var refused = "sai".equals(key) || "tam-khoa".equals(key);
        return "<p class=\"notice%s\" role=\"%s\" id=\"notice\">%s</p>"
                .formatted(refused ? " refused" : "", refused ? "alert" : "status", text);
    }
}
