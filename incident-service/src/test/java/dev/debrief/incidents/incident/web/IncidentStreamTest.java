package dev.debrief.incidents.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.localstack.token.TokenClaims;
import dev.debrief.platform.security.Roles;
import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.api.SseClient;
import dev.debrief.platform.testkit.api.TestHttpClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class IncidentStreamTest {

    private static final String ALL = "/api/v1/incidents/stream";

    /** See the test configuration. */
    private static final int MAX_REPLAYED = 40;

    private final ApiClient writer = ApiClient.as(Tokens.contributor());

    @Test
    void followsAnIncident() {
        // Given
        ApiResponse incident = incident("OPEN");
        try (SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "")) {
            // When
            incident("OPEN");
            entry(incident);
            writer.post(incident.location() + "/transitions", incident.etag(), """
                    {"transition": "INVESTIGATE"}
                    """)
                    .expect(200);
            JsonNode first = feed.next();

            // Then
            assertThat(first.at("/type").asText()).isEqualTo("dev.debrief.incident.timeline-entry-recorded.v1");
            assertThat(first.at("/subject").asText()).isEqualTo(incident.text("/id"));
            assertThat(first.at("/data/entry/text").asText()).isEqualTo("Checkout fails");
            assertThat(first.at("/sequence").asText()).isEqualTo("2");
            assertThat(feed.nextTypes(2)).containsExactlyInAnyOrder("status-changed.v1", "timeline-entry-recorded.v1");
            assertThat(feed.header("Content-Type")).contains("text/event-stream");
            assertThat(feed.header("Cache-Control")).contains("no-store");
            assertThat(feed.header("X-Accel-Buffering")).contains("no");
        }
    }

    @Test
    void canBeFollowedByAPageOfAnotherOrigin() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ServiceUnderTest.url() + ALL))
                .header("Authorization", "Bearer " + Tokens.reader())
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip, deflate, br")
                .header("Origin", DebriefTestResource.ORIGIN)
                .build();
        HttpResponse<InputStream> answer = TestHttpClient.send(request, HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo(":open");
        }
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue(DebriefTestResource.ORIGIN);
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void headEndsTheStreamAndKeepsTheConnection() throws Exception {
        String head = "%s " + ALL + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + Tokens.reader() + "\r\n";
        try (Socket connection = new Socket(
                ServiceUnderTest.url().getHost(), ServiceUnderTest.url().getPort())) {
            connection.setSoTimeout(10_000);
            connection.getOutputStream().write((head.formatted("HEAD") + "\r\n").getBytes(StandardCharsets.US_ASCII));
            connection
                    .getOutputStream()
                    .write((head.formatted("DELETE") + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));

            String responses = new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(responses.lines().filter(line -> line.startsWith("HTTP/1.1")))
                    .containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 405 Method Not Allowed");
            assertThat(responses.toLowerCase(Locale.ROOT)).contains("content-type: text/event-stream");
            assertThat(responses).doesNotContain(":open");
        }
    }

    @Test
    void resumesAfterTheLastEvent() {
        // Given
        ApiResponse incident = incident("OPEN");
        SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "");
        entries(incident, 3);
        String first = feed.next().at("/id").asText();
        String position = feed.lastEventId();
        List<String> rest =
                List.of(feed.next().at("/id").asText(), feed.next().at("/id").asText());
        feed.close();
        entries(incident, 1);

        // When
        try (SseClient again = SseClient.open(stream(incident), Tokens.reader(), position)) {
            // Then
            assertThat(again.isReset()).isFalse();
            assertThat(List.of(
                            again.next().at("/id").asText(),
                            again.next().at("/id").asText()))
                    .isEqualTo(rest)
                    .doesNotContain(first);
            assertThat(again.next().at("/data/entry/text").asText()).isEqualTo("Entry 0");
        }
    }

    @Test
    void resumesAStreamWithoutEvents() {
        // Given
        ApiResponse incident = incident("OPEN");
        SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "");
        feed.close();

        // When
        entry(incident);

        // Then
        try (SseClient again = SseClient.open(stream(incident), Tokens.reader(), feed.lastEventId())) {
            assertThat(again.nextTypes(1)).containsExactly("timeline-entry-recorded.v1");
        }
    }

    @Test
    void followsAllVisibleIncidents() {
        // Given
        try (SseClient outsider = SseClient.open(ALL, Tokens.as("olaf", Roles.READER), "");
                SseClient member = SseClient.open(ALL, Tokens.contributor(), "");
                SseClient admin = SseClient.open(ALL, Tokens.admin(), "")) {
            // When
            ApiResponse restricted = incident("RESTRICTED");
            entry(restricted);
            ApiResponse open = incident("OPEN");

            // Then
            List<String> both = List.of(restricted.text("/id"), restricted.text("/id"), open.text("/id"));
            assertThat(subjects(outsider, 1)).containsExactly(open.text("/id"));
            assertThat(subjects(member, 3)).isEqualTo(both);
            assertThat(subjects(admin, 3)).isEqualTo(both);
        }
    }

    @Test
    void endsForAnOutsiderWhenTheIncidentBecomesRestricted() {
        // Given
        ApiResponse incident = incident("OPEN");
        String outsider = Tokens.as("olaf", Roles.READER);
        try (SseClient feed = SseClient.open(stream(incident), outsider, "");
                SseClient member = SseClient.open(stream(incident), Tokens.contributor(), "")) {
            // When
            ApiResponse restricted =
                    writer.patch(incident.location(), incident.etag(), """
                            {"visibility": "RESTRICTED"}
                            """).expect(200);
            assertThat(restricted.text("/visibility")).isEqualTo("RESTRICTED");

            // Then
            assertThat(member.nextTypes(1)).containsExactly("updated.v1");
            feed.expectEnd();
            ApiClient.as(outsider)
                    .with("Accept", "text/event-stream")
                    .get(stream(incident))
                    .expectProblem(404, "not-found");
        }
    }

    @Test
    void resetsAfterAnUnknownId() {
        ApiResponse incident = incident("OPEN");
        try (SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "made-up")) {
            assertThat(feed.isReset()).isTrue();
            entry(incident);
            assertThat(feed.nextTypes(1)).containsExactly("timeline-entry-recorded.v1");
        }
    }

    @Test
    void resetsAfterAnIdOfAnotherStream() {
        ApiResponse incident = incident("OPEN");
        SseClient other = SseClient.open(ALL, Tokens.reader(), "");
        other.close();
        try (SseClient feed = SseClient.open(stream(incident), Tokens.reader(), other.lastEventId())) {
            assertThat(feed.isReset()).isTrue();
        }
    }

    @Test
    void resetsAfterMoreEventsThanItReplays() {
        // Given
        ApiResponse incident = incident("OPEN");
        SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "");
        feed.close();
        entries(incident, 20);
        SseClient just = SseClient.open(stream(incident), Tokens.reader(), feed.lastEventId());
        just.close();
        entries(incident, 1);

        // When
        try (SseClient again = SseClient.open(stream(incident), Tokens.reader(), feed.lastEventId())) {
            // Then
            assertThat(just.isReset()).isFalse();
            assertThat(again.isReset()).isTrue();
        }
    }

    @Test
    void sendsHeartbeatsAndEndsWithTheToken() {
        // Given
        String token = Tokens.mint(TokenClaims.of("rita", Roles.READER).validFor(Duration.ofSeconds(4)));
        ApiResponse incident = incident("OPEN");

        // When
        try (SseClient feed = SseClient.open(stream(incident), token, "")) {
            // Then
            feed.expectHeartbeat();
            feed.expectHeartbeat();
            feed.expectEnd();
        }
    }

    /** Longer than the timeout for slow consumers. */
    @Test
    void staysOpenWithoutEvents() {
        ApiResponse incident = incident("OPEN");
        try (SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "")) {
            for (int second = 0; second < 5; second++) {
                feed.expectHeartbeat();
            }
            entry(incident);
            assertThat(feed.nextTypes(1)).containsExactly("timeline-entry-recorded.v1");
        }
    }

    @Test
    void disconnectsASlowConsumer() throws InterruptedException {
        // Given
        ApiResponse incident = incident("OPEN");
        try (SseClient feed = SseClient.open(stream(incident), Tokens.reader(), "")) {
            feed.pauseReading();

            // When
            importEntries(incident, "one");
            importEntries(incident, "two");
            TimeUnit.SECONDS.sleep(4);

            // Then
            feed.resumeReading();
            assertThat(feed.countEventsUntilEnd()).isBetween(1, 399);
        }
    }

    @Test
    void limitsTheNumberOfStreams() {
        // Given
        ApiResponse incident = incident("OPEN");
        List<SseClient> feeds = new ArrayList<>();
        for (int i = 0; i < MAX_REPLAYED; i++) {
            feeds.add(SseClient.open(stream(incident), Tokens.reader(), ""));
        }

        // When
        ApiResponse refused = ApiClient.as(Tokens.reader())
                .with("Accept", "text/event-stream")
                .get(stream(incident))
                .expectProblem(503, "unavailable");
        feeds.forEach(SseClient::close);

        // Then
        assertThat(refused.header("Retry-After")).isPresent();
        Awaitility.await()
                .untilAsserted(() ->
                        SseClient.open(stream(incident), Tokens.reader(), "").close());
    }

    private ApiResponse incident(String visibility) {
        return writer.post("/api/v1/incidents", """
                {"title": "Checkout fails", "severity": "HIGH", "visibility": "%s"}
                """.formatted(visibility)).expect(201);
    }

    private void entry(ApiResponse incident) {
        entry(incident, "Checkout fails");
    }

    private void entry(ApiResponse incident, String text) {
        writer.post(incident.location() + "/timeline", """
                {"occurredAt": "2024-11-15T10:15:00Z", "kind": "NOTE", "text": "%s"}
                """.formatted(text)).expect(201);
    }

    private void entries(ApiResponse incident, int number) {
        for (int i = 0; i < number; i++) {
            entry(incident, "Entry " + i);
        }
    }

    /** 10,000 entries of 1.4 kB, in 200 events. */
    private void importEntries(ApiResponse incident, String what) {
        String lines = IntStream.range(0, 10_000)
                .mapToObj(i -> """
                        {"occurredAt": "2024-11-15T10:25:00Z", "kind": "NOTE", "text": "%s %d %s"}
                        """.formatted(what, i, "-".repeat(1400)))
                .collect(Collectors.joining());
        writer.post(
                        incident.location() + "/timeline/import",
                        "application/x-ndjson",
                        lines.getBytes(StandardCharsets.UTF_8))
                .expect(200);
    }

    private static List<String> subjects(SseClient feed, int number) {
        List<String> subjects = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            subjects.add(feed.next().at("/subject").asText());
        }
        return subjects;
    }

    private static String stream(ApiResponse incident) {
        return incident.location() + "/stream";
    }
}
