package vn.congress.approval.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody at the other end of the wire: a browser with its cookies, or a machine with a password. */
public final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /** A browser that nobody has signed in with. */
    public static Visitor browser(int port) {
        return new Visitor(port);
    }

    /** A machine that sends this password with each request. */
    public static Visitor machine(int port, String user, String password) {
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Visitor(port).with("Authorization", "Basic " + credentials);
    }

    /** A machine with a demo account, whose password is its name. */
    public static Visitor machine(int port, String user) {
        return machine(port, user, user);
    }

    public Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer signIn(String user, String password) {
        var token = TOKEN.matcher(page("/login").body());
        if (!token.find()) {
            throw new AssertionError("No token on the login page");
        }
        return send(request("/login")
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=" + encode(user) + "&password=" + encode(password) + "&_csrf="
                        + encode(token.group(1)))));
    }

    /** Opens a page as a browser does. */
    public Answer page(String path) {
        return send(request(path).header("Accept", "text/html,application/xhtml+xml"));
    }

    public Answer get(String path) {
        return send(
                headers.containsKey("Accept") ? request(path) : request(path).header("Accept", "application/json"));
    }

    public Answer post(String path, String json) {
        return send(body(path).POST(BodyPublishers.ofString(json)));
    }

    /** Sends a body of any kind. */
    public Answer post(String path, String contentType, byte[] content) {
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofByteArray(content)));
    }

    /** Sends one file as a form does, in the part {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        var boundary = "-----------------------------part";
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return send(request(path)
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"))));
    }

    public Answer put(String path, String json) {
        return send(body(path).PUT(BodyPublishers.ofString(json)));
    }

    public Answer delete(String path) {
        return send(request(path).header("Accept", "application/json").DELETE());
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private HttpRequest.Builder body(String path) {
        return request(path).header("Accept", "application/json").header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String location() {
            return header("Location");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(body());
            } catch (IOException notJson) {
                throw new UncheckedIOException(body(), notJson);
            }
        }
    }
}
