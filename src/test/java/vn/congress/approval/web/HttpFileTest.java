package vn.congress.approval.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import vn.congress.approval.support.AtTheOffice;

/** Sends every request of the {@code .http} file, from top to bottom, to the demo with its sample plan. */
@DisplayName("The .http file against the demo")
@AtTheOffice
@TestPropertySource(properties = "congress.demo.load-plan=true")
class HttpFileTest {

    private static final Path FILE = Path.of("src/docs/congress.http");

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, JsonNode> answers = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> every_request_is_answered() throws IOException {
        return requests().stream().map(request -> DynamicTest.dynamicTest(request.title(), () -> send(request)));
    }

    @Test
    void the_file_goes_through_every_part_of_the_api() throws IOException {
        assertThat(requests())
                .extracting(request -> request.address().replaceFirst("^.*?/api/([a-z-]+).*$", "$1"))
                .contains(
                        "me",
                        "tasks",
                        "waits",
                        "calendar",
                        "plan-files",
                        "plan",
                        "sessions",
                        "board",
                        "reports",
                        "escalations",
                        "notices",
                        "absences",
                        "authority");
    }

    private void send(Request request) throws IOException, InterruptedException {
        var address = URI.create(filled(request.address()));
        var sent = HttpRequest.newBuilder(address);
        request.headers().forEach((name, value) -> sent.header(name, header(name, value)));
        var answer = client.send(
                sent.method(request.method(), BodyPublishers.ofByteArray(body(request)))
                        .build(),
                BodyHandlers.ofByteArray());
        var text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(answer.statusCode())
                .as(request.method() + " " + address + ": " + text)
                .isBetween(200, 299);
        if (request.name().isPresent()) {
            answers.put(request.name().get(), new ObjectMapper().readTree(text));
        }
    }

    /** As clients of such files read it: user and password, apart or joined by a colon. */
    private static String header(String name, String value) {
        var basic = Pattern.compile("Basic (\\S+)[ :](\\S+)").matcher(value);
        return name.equals("Authorization") && basic.matches()
                ? "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (basic.group(1) + ":" + basic.group(2)).getBytes(StandardCharsets.UTF_8))
                : value;
    }

    private byte[] body(Request request) throws IOException {
        var multipart = request.headers().getOrDefault("Content-Type", "").startsWith("multipart/");
        var body = new ByteArrayOutputStream();
        for (var line : request.body()) {
            body.write(
                    line.startsWith("< ")
                            ? Files.readAllBytes(FILE.resolveSibling(line.substring(2)))
                            : filled(line).getBytes(StandardCharsets.UTF_8));
            body.write((multipart ? "\r\n" : "\n").getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private String filled(String text) {
        return Pattern.compile("\\{\\{(.+?)}}").matcher(text).replaceAll(found -> value(found.group(1)));
    }

    private String value(String variable) {
        if (variable.equals("host")) {
            return "http://localhost:" + port;
        }
        var day =
                Pattern.compile("\\$localDatetime 'YYYY-MM-DD'(?: (-?\\d+) d)?").matcher(variable);
        if (day.matches()) {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            return today.plusDays(
                            Optional.ofNullable(day.group(1)).map(Long::valueOf).orElse(0L))
                    .toString();
        }
        var part = Pattern.compile("(\\w+)\\.response\\.body\\.(.+)").matcher(variable);
        assertThat(part.matches())
                .as("a variable that can be filled: " + variable)
                .isTrue();
        assertThat(answers).as("answers so far").containsKey(part.group(1));
        var pointer = "/" + part.group(2).replaceAll("\\[(\\d+)]", ".$1").replace('.', '/');
        var value = answers.get(part.group(1)).at(pointer);
        assertThat(value.isValueNode())
                .as(variable + " in " + answers.get(part.group(1)))
                .isTrue();
        return value.asText();
    }

    private static List<Request> requests() throws IOException {
        var requests = new ArrayList<Request>();
        for (var block : Files.readString(FILE).split("(?m)^### ?")) {
            var lines = Arrays.asList(block.split("\n", -1));
            var start = lines.stream()
                    .filter(line -> line.matches("(GET|POST|PUT|DELETE) .*"))
                    .findFirst();
            start.ifPresent(line -> requests.add(request(lines, line)));
        }
        return requests;
    }

    private static Request request(List<String> lines, String start) {
        var at = lines.indexOf(start);
        var blank = lines.subList(at, lines.size()).indexOf("") + at;
        var headers = new LinkedHashMap<String, String>();
        lines.subList(at + 1, blank)
                .forEach(line -> headers.put(
                        line.substring(0, line.indexOf(':')),
                        line.substring(line.indexOf(':') + 1).strip()));
        var body = new ArrayList<>(lines.subList(Math.min(blank + 1, lines.size()), lines.size()));
        while (!body.isEmpty() && body.get(body.size() - 1).isEmpty()) {
            body.remove(body.size() - 1);
        }
        return new Request(
                lines.get(0),
                lines.stream()
                        .filter(line -> line.startsWith("# @name "))
                        .map(line -> line.substring(8))
                        .findFirst(),
                start.substring(0, start.indexOf(' ')),
                start.substring(start.indexOf(' ') + 1).strip(),
                headers,
                body);
    }

    /** A request of the file. */
    private record Request(
            String title,
            Optional<String> name,
            String method,
            String address,
            Map<String, String> headers,
            List<String> body) {}
}
