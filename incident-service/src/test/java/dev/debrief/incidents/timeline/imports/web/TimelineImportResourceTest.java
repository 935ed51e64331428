package dev.debrief.incidents.timeline.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.testkit.DebriefTestResource;
import dev.debrief.platform.testkit.PublishedEvents;
import dev.debrief.platform.testkit.ServiceUnderTest;
import dev.debrief.platform.testkit.Tokens;
import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.api.ApiResponse;
import dev.debrief.platform.testkit.api.TestHttpClient;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(DebriefTestResource.class)
class TimelineImportResourceTest {

    private static final String LINES = "application/x-ndjson";
    private static final String CSV = "text/csv";
    private static final String SLACK = "application/json";

    private ApiResponse incident;

    @BeforeEach
    void reportAnIncident() {
        incident = api().post("/api/v1/incidents", "{\"title\": \"Imported\", \"severity\": \"LOW\"}")
                .expect(201);
    }

    @Test
    void aDryRunReportsWhatTheImportDoes() throws Exception {
        String file = """
                {"occurredAt": "2024-11-15T10:25:00Z", "kind": "DETECTION", "text": "An alert", "keyMoment": true}

                {"occurredAt": "2024-11-15T12:30:00+02:00", "text": "Looking", "source": "pager", "id": "p-1"}
                """;

        ApiResponse report = send("?dryRun=true", LINES, file).expect(200);
        assertThat(report.text("/imported")).isEqualTo("2");
        assertThat(entries()).isEmpty();
        ApiResponse done = send("", LINES, file).expect(200);

        assertThat(done.text("/imported")).isEqualTo("2");
        assertThat(done.text("/dryRun")).isEqualTo("false");
        assertThat(entries()).containsExactly("An alert", "Looking");
        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.names()).containsExactly("reported", "timeline-entries-added");
        assertThat(events.last().at("/origin").asText()).isEqualTo("IMPORT");
    }

    @Test
    void importingAgainChangesNothingEvenAfterCorrections() {
        String file = """
                occurredAt;kind;text;actor
                2024-11-15T10:25:00Z;DETECTION;"An alert; the ""first"" one";monitoring
                2024-11-15T10:26:00Z;NOTE;"Two
                lines";
                2024-11-15T10:26:00Z;NOTE;"Two
                lines";
                """;
        send("", CSV, "\ufeff" + file).expect(200);
        assertThat(entries()).containsExactly("An alert; the \"first\" one", "Two\nlines", "Two\nlines");
        ApiResponse first = api().get(incident.location() + "/timeline").expect(200);
        String entry = incident.location() + "/timeline/" + first.text("/items/0/id");
        api().patch(entry, "\"1\"", "{\"text\": \"Corrected\"}").expect(200);
        api().delete(incident.location() + "/timeline/" + first.text("/items/1/id"), "\"1\"")
                .expect(204);

        ApiResponse again = send("", CSV, file).expect(200);

        assertThat(again.text("/imported")).isEqualTo("0");
        assertThat(again.text("/alreadyThere")).isEqualTo("3");
        assertThat(entries()).containsExactly("Corrected", "Two\nlines");
    }

    @Test
    void oneInvalidLineRejectsTheFile() throws Exception {
        String file = """
                occurredAt,kind,text,colour
                2024-11-15T10:25:00Z,DETECTION,An alert,
                2024-11-15T10:26:00,NOTE,No offset,
                2024-11-15T10:27:00Z,SHOUT,No such kind,
                2024-11-15T10:28:00Z,NOTE,,
                2124-11-15T10:28:00Z,NOTE,Tomorrow,
                1724-11-15T10:28:00Z,NOTE,Long ago,
                2024-11-15T10:29:00Z,NOTE,A colour,red
                """;

        ApiResponse refused = send("", CSV, file).expectProblem(422, "import-has-faults");
        ApiResponse report = send("?dryRun=true", CSV, file).expect(200);

        assertThat(refused.at("/findings").findValuesAsText("line"))
                .containsExactlyInAnyOrder("3", "4", "5", "6", "7", "8");
        assertThat(report.at("/findings").findValuesAsText("member"))
                .containsExactlyInAnyOrder("occurredAt", "kind", "text", "occurredAt", "occurredAt", "colour");
        assertThat(report.text("/faulty")).isEqualTo("6");
        assertThat(entries()).isEmpty();
        assertThat(PublishedEvents.about(incident.text("/id")).names()).containsExactly("reported");
    }

    @Test
    void importsASlackExportWithoutAuthors() {
        ApiResponse report = send("", SLACK, """
                [{"type": "message", "subtype": "channel_join", "user": "U1", "ts": "1731666290.000100", "text": "<@U1> has joined"},
                 {"type": "message", "user": "U1", "ts": "1731666300.123456", "user_profile": {"display_name": "dana"},
                  "text": "*Rolling back* &amp; watching <https://grafana.example.com/d/1|the graph>, <@U1> and <@U2>"},
                 {"type": "message", "bot_id": "B1", "username": "pager", "ts": "1731666301.000200", "text": "Paged <!here>"}]
                """).expect(200);

        assertThat(report.text("/skipped")).isEqualTo("1");
        ApiResponse timeline = api().get(incident.location() + "/timeline").expect(200);
        assertThat(timeline.json().findValuesAsText("text"))
                .containsExactly(
                        "**Rolling back** & watching [the graph](https://grafana.example.com/d/1), dana and somebody",
                        "Paged everybody");
        assertThat(timeline.json().findValuesAsText("actor")).containsExactly("chat", "pager");
        assertThat(timeline.text("/items/0/occurredAt")).isEqualTo("2024-11-15T10:25:00.123456Z");
    }

    @Test
    void tenThousandLinesAreImportedOnce() throws Exception {
        String csv = "occurredAt,kind,text\n"
                + IntStream.range(0, 10_000)
                        .mapToObj(i -> "2024-11-15T1%d:%02d:%02dZ,NOTE,Line %d".formatted(i % 10, i % 60, i % 59, i))
                        .collect(Collectors.joining("\n"));

        assertThat(send("", CSV, csv).expect(200).text("/imported")).isEqualTo("10000");
        assertThat(send("", CSV, csv).expect(200).text("/alreadyThere")).isEqualTo("10000");

        PublishedEvents events = PublishedEvents.about(incident.text("/id"));
        assertThat(events.payloads().stream()
                        .mapToInt(event -> event.path("entries").size())
                        .sum())
                .isEqualTo(10_000);
    }

    @Test
    void refusesAnyInvalidFile() {
        List<String> awkward = List.of(
                "",
                "\n\n",
                "occurredAt",
                "a,b\n1",
                "\"open",
                "null",
                "[]",
                "[1, {}]",
                "{}",
                "[{\"ts\": \"1e400\"}]",
                "{\"occurredAt\": {\"a\": 1}}",
                "[{\"ts\": \"999999999999\", \"text\": \"x\"}]",
                "{\"occurredAt\": \"2024-11-15T10:25:00Z\", \"text\": \"a\\u0000b\"}",
                "{\"occurredAt\": \"2024-11-15T10:25:00Z\", \"text\": \"\\ud800\"}",
                "occurredAt,occurredAt,text\n2024-11-15T10:25:00Z,x,y,z,too,many",
                "\u0000\u0000",
                "[".repeat(5000));
        for (String file : awkward) {
            for (String type : List.of(LINES, CSV, SLACK)) {
                assertThat(send("", type, file).status())
                        .as("%s as %s", file, type)
                        .isIn(200, 400, 422);
            }
        }
        long seed = 20241115;
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            String type = List.of(LINES, CSV, SLACK).get(i % 3);
            assertThat(api().post(path(""), type, noise).status())
                    .as("seed %d, %d", seed, i)
                    .isIn(200, 400, 422);
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void reportsBrokenJsonWithoutTheWordsOfTheParser() {
        ApiResponse report = send("", LINES, """
                {"occurredAt": "2024-11-15T10:25:00Z", "text": "An alert"}{}
                """).expectProblem(422, "import-has-faults");

        assertThat(report.text("/findings/0/line")).isEqualTo("1");
        assertThat(report.text("/findings/0/detail")).isEqualTo("is not JSON (column 59)");
    }

    @Test
    void requiresAMediaType() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ServiceUnderTest.url() + path("")))
                .header("Authorization", "Bearer " + Tokens.contributor())
                .POST(HttpRequest.BodyPublishers.ofString("occurredAt,text\n2024-11-15T10:25:00Z,x\n"))
                .build();

        HttpResponse<String> refused = TestHttpClient.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(refused.statusCode()).isEqualTo(415);
        assertThat(refused.body()).contains("unsupported-media-type");
    }

    @Test
    void requiresTheRoleContributor() {
        ApiResponse secret = api().post("/api/v1/incidents", """
                {"title": "Secret", "severity": "LOW", "visibility": "RESTRICTED"}
                """).expect(201);
        byte[] file = "occurredAt,text\n2024-11-15T10:25:00Z,x\n".getBytes(UTF_8);

        ApiClient.as(Tokens.as("eve", "contributor"))
                .post(secret.location() + "/timeline/import", CSV, file)
                .expectProblem(404, "not-found");
        ApiClient.as(Tokens.reader()).post(path(""), CSV, file).expectProblem(403, "forbidden");
        api().post(path(""), "text/html", file).expectProblem(415, "unsupported-media-type");
        api().post(path(""), CSV, new byte[17 * 1024 * 1024]).expectProblem(413, "payload-too-large");
    }

    private List<String> entries() {
        return api().get(incident.location() + "/timeline").expect(200).json().findValuesAsText("text");
    }

    private ApiResponse send(String query, String type, String file) {
        return api().post(path(query), type, file.getBytes(UTF_8));
    }

    private String path(String query) {
        return incident.location() + "/timeline/import" + query;
    }

    private static ApiClient api() {
        return ApiClient.as(Tokens.contributor());
    }
}
