package vn.congress.approval.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a JSON body so large that only a mistake or an attack explains it, before it is read into memory. Files go
 * another way and have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class RequestSizeLimit extends OncePerRequestFilter {

    /** Room for several texts of 1 MB, each written as JSON within JSON. Bytes. */
    static final long LIMIT = 16L * 1024 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/engine-rest") || path.startsWith("/camunda/api") || path.startsWith("/api"))
                || (request.getContentType() != null && request.getContentType().startsWith("multipart/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            refuse(response);
            return;
        }
        try {
            chain.doFilter(new Counted(request), response);
        } catch (BodyTooLarge tooLarge) {
            refuse(response);
        }
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter()
                .write(
                        "{\"type\":\"TooLarge\",\"message\":\"Nội dung gửi lên quá lớn. Hãy đưa phần dài vào tệp đính kèm.\","
                                + "\"problems\":[]}");
    }

    private static final class BodyTooLarge extends RuntimeException {}

    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            var body = super.getInputStream();
            return new ServletInputStream() {

                private long read;

                @Override
                public int read() throws IOException {
                    var next = body.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] target, int offset, int length) throws IOException {
                    var got = body.read(target, offset, length);
                    count(Math.max(got, 0));
                    return got;
                }

                private void count(int bytes) {
                    read += bytes;
                    if (read > LIMIT) {
                        throw new BodyTooLarge();
                    }
                }

                @Override
                public boolean isFinished() {
                    return body.isFinished();
                }

                @Override
                public boolean isReady() {
                    return body.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    body.setReadListener(listener);
                }
            };
        }
    }
}
