package dev.debrief.platform.testkit.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.Tokens;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests requests that an HTTP client cannot send: each is answered with a problem. {@code HttpLayerTest} of a service
 * nests it.
 */
public abstract class MalformedRequestKit {

    private static final String PATH = "/api/v1/parked-messages";
    private static final String HOST = "Host: localhost\r\n";

    @TestFactory
    Stream<DynamicTest> areAnsweredWithAProblem() {
        return Stream.of(
                request(414, "uri-too-long", "a long path", get("/" + "x".repeat(20_000), HOST)),
                request(414, "uri-too-long", "a long query", get(PATH + "?limit=" + "1".repeat(20_000), HOST)),
                request(
                        431,
                        "headers-too-large",
                        "a large header",
                        get(PATH, HOST + "X: " + "x".repeat(40_000) + "\r\n")),
                request(431, "headers-too-large", "many headers", get(PATH, HOST + "X: x\r\n".repeat(10_000))),
                malformed("no HTTP", "NONSENSE\r\n\r\n"),
                malformed("a line break only", "GET\r\n\r\n"),
                malformed("HTTP/9.9", "GET " + PATH + " HTTP/9.9\r\n" + HOST + "\r\n"),
                malformed("HTTP/x", "GET " + PATH + " HTTP/x\r\n" + HOST + "\r\n"),
                malformed("HTTP/2 without TLS", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                malformed("a header name with a blank", get(PATH, HOST + "Bad Header: x\r\n")),
                malformed("a header without a colon", get(PATH, HOST + "Nonsense\r\n")),
                malformed("a NUL character in a header", get(PATH, HOST + "X: a\0b\r\n")),
                malformed("no Host", get(PATH, "")),
                malformed("an empty Host", get(PATH, "Host: \r\n")),
                malformed("two hosts", get(PATH, HOST + HOST)),
                malformed("a Host with a blank", get(PATH, "Host: a b\r\n")),
                malformed("a Host with a path", get(PATH, "Host: localhost/x\r\n")),
                malformed("a Host with a user", get(PATH, "Host: dana@localhost\r\n")),
                malformed("half an IPv6 address", get(PATH, "Host: [::1\r\n")),
                malformed("a port out of range", get(PATH, "Host: localhost:99999\r\n")),
                malformed("a port that is text", get(PATH, "Host: localhost:http\r\n")),
                malformed("a length that is text", post("Content-Length: many\r\n", "{}")),
                malformed("a negative length", post("Content-Length: -1\r\n", "{}")),
                malformed("two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "{}")),
                malformed("a broken chunk", post("Transfer-Encoding: chunked\r\n", "many\r\n{}\r\n0\r\n\r\n")),
                malformed("a path without a slash", get("api/v1/parked-messages", HOST)),
                malformed("a percent sign without a code", get("/api/v1/%zz", HOST)),
                malformed("a URL that is none", get("http://[/", HOST)),
                request(
                        415,
                        "unsupported-media-type",
                        "an empty Content-Type",
                        post("Content-Type: \r\nContent-Length: 2\r\n", "{}")),
                request(
                        415,
                        "unsupported-media-type",
                        "a Content-Type without a subtype",
                        post("Content-Type: application/\r\nContent-Length: 2\r\n", "{}")),
                request(
                        415,
                        "unsupported-media-type",
                        "an unknown character set",
                        post("Content-Type: application/json;charset=nonsense\r\nContent-Length: 2\r\n", "{}")),
                request(401, "unauthenticated", "a token of dots", get(PATH, HOST + "Authorization: Bearer ..\r\n")),
                request(
                        406,
                        "not-acceptable",
                        "an Accept that is nonsense",
                        get(PATH, HOST + authorization() + "Accept: ;;;\r\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/", "json", "application/json, text/plain", "text/plain;charset=nonsense", ""})
    void ignoresTheContentTypeOfARequestWithoutABody(String contentType) {
        try (RawConnection connection = RawConnection.open()) {
            var list = connection
                    .send(get(PATH, HOST + authorization() + "Content-Type: " + contentType + "\r\n"))
                    .receive();

            assertThat(list.status()).as(list.body()).isEqualTo(200);
        }
    }

    private static DynamicTest malformed(String name, String request) {
        return request(400, "malformed-request", name, request);
    }

    private static DynamicTest request(int status, String slug, String name, String request) {
        return DynamicTest.dynamicTest(name, () -> {
            try (RawConnection connection = RawConnection.open()) {
                connection.send(request).receive().expectProblem(status, slug);
            }
        });
    }

    private static String get(String target, String headers) {
        return "GET " + target + " HTTP/1.1\r\n" + headers + "\r\n";
    }

    /** To an operation with a JSON body that every service has. */
    private static String post(String headers, String body) {
        return "POST " + PATH + "/01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d/discard HTTP/1.1\r\n" + HOST + authorization()
                + headers + "\r\n" + body;
    }

    private static String authorization() {
        return "Authorization: Bearer " + Tokens.admin() + "\r\n";
    }
}
