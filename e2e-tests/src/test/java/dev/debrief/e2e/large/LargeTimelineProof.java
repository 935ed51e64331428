package dev.debrief.e2e.large;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.debrief.e2e.ApiClient;
import dev.debrief.e2e.ApiUser;
import dev.debrief.e2e.ProofReport;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** An incident with the longest timeline that an import accepts; run by {@code ./debrief prove large}. */
class LargeTimelineProof {

    private static final int ENTRIES = 20_000;
    /** Two of JSON and two of each format. */
    private static final int READERS = 18;

    private static final Duration READING = Duration.ofMinutes(2);
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final String LAST = "Entry " + ENTRIES + " of the log";

    /** Formats of the document, with what each response must contain. */
    private static final List<Map.Entry<String, String>> FORMATS = List.of(
            Map.entry("html", LAST),
            Map.entry("markdown", LAST),
            Map.entry("json", LAST),
            Map.entry("confluence", LAST),
            Map.entry("notion", LAST),
            Map.entry("csv", LAST),
            Map.entry("pdf", "%PDF"),
            Map.entry("docx", "PK"));

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path directory;

    private final Map<String, String> figures = new LinkedHashMap<>();

    @Test
    void survivesManyReadersOfALongTimeline() throws Exception {
        var report = ProofReport.start("large", "A long timeline does not exhaust the memory", """
                An incident gets a timeline of %,d entries in one import and is resolved. Then %d readers read its
                postmortem for %d minutes, as JSON and as a document in each format, from a service with a heap of 192 MB. Every
                answer is complete, or a 503 that says when to repeat the request; the service does not restart.
                """.formatted(
                        ENTRIES, READERS, READING.toMinutes()));

        try (var stack = Stack.forTests(directory, Map.of())) {
            stack.start();
            var incident = importTimeline(stack);
            var postmortem = resolve(stack, incident);
            readInParallel(stack, postmortem);
        }

        report.write(figures);
    }

    private String importTimeline(Stack stack) throws Exception {
        var user = new ApiUser(stack, "dana", "contributor");
        var incident = user.create(
                        Service.INCIDENT,
                        "/api/v1/incidents",
                        Map.of(
                                "title",
                                "Search returns empty pages",
                                "severity",
                                "HIGH",
                                "severityReason",
                                "Search is unusable",
                                "times",
                                Map.of(
                                        "startedAt",
                                        START.toString(),
                                        "detectedAt",
                                        START.plusSeconds(60).toString())))
                .path("key")
                .asText();
        var lines = IntStream.rangeClosed(1, ENTRIES)
                .mapToObj(LargeTimelineProof::line)
                .collect(Collectors.joining());
        try (var heap = new HeapMeter(stack.replica(Service.INCIDENT))) {
            var imported = timedImport(stack, incident, lines, "import");
            assertThat(imported.path("imported").asInt()).isEqualTo(ENTRIES);
            var repeated = timedImport(stack, incident, lines, "the same import again");
            assertThat(repeated.path("imported").asInt()).isZero();
            figures.put("peak heap of incident-service, MB", Long.toString(heap.peak()));
        }
        return incident;
    }

    private JsonNode timedImport(Stack stack, String incident, String lines, String figure) throws Exception {
        var start = Instant.now();
        var request = HttpRequest.newBuilder(
                        stack.baseUrl(Service.INCIDENT).resolve("/api/v1/incidents/" + incident + "/timeline/import"))
                .header("Authorization", "Bearer " + stack.token("dana", "contributor"))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(lines))
                .build();
        var response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        figures.put(figure + ", seconds", seconds(Duration.between(start, Instant.now())));
        return ApiClient.JSON.readTree(response.body());
    }

    private String resolve(Stack stack, String incident) {
        var user = new ApiUser(stack, "dana", "contributor");
        var start = Instant.now();
        user.act(
                Service.INCIDENT,
                "/api/v1/incidents/" + incident,
                "/transitions",
                Map.of(
                        "transition",
                        "RESOLVE",
                        "at",
                        START.plus(Duration.ofHours(6)).toString()));
        var postmortems = new ArrayList<String>();
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    user.read(Service.POSTMORTEM, "/api/v1/postmortems?incident=" + incident)
                            .path("items")
                            .forEach(item -> postmortems.add(item.path("key").asText()));
                    return !postmortems.isEmpty();
                });
        figures.put("resolved until drafted, seconds", seconds(Duration.between(start, Instant.now())));
        return postmortems.get(0);
    }

    private void readInParallel(Stack stack, String postmortem) throws Exception {
        var replica = stack.replica(Service.POSTMORTEM);
        var pid = replica.pid();
        var token = stack.token("rita", "reader");
        var end = Instant.now().plus(READING);
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        List<LargeReader> readers = new ArrayList<>();
        try (var heap = new HeapMeter(replica)) {
            List<Future<LargeReader>> running = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                var format = i % (FORMATS.size() + 1);
                var part = format == FORMATS.size()
                        ? ""
                        : "/document?format=" + FORMATS.get(format).getKey();
                var content =
                        format == FORMATS.size() ? LAST : FORMATS.get(format).getValue();
                var resource = replica.baseUrl().resolve("/api/v1/postmortems/" + postmortem + part);
                running.add(threads.submit(new LargeReader(resource, token, content, end)));
            }
            for (var reader : running) {
                readers.add(reader.get());
            }
            figures.put("peak heap of postmortem-service, MB", Long.toString(heap.peak()));
        } finally {
            threads.shutdownNow();
        }
        assertThat(replica.isRunning() && replica.pid() == pid).as("survived").isTrue();
        report(readers);
    }

    private void report(List<LargeReader> readers) {
        var durations = readers.stream()
                .flatMap(reader -> reader.durations().stream())
                .sorted()
                .toList();
        for (int kind = 0; kind <= FORMATS.size(); kind++) {
            var first = readers.get(kind);
            var second = readers.get(kind + FORMATS.size() + 1);
            assertThat(first.durations().size() + second.durations().size())
                    .as("complete responses of kind %d", kind)
                    .isPositive();
        }
        figures.put("complete responses", Integer.toString(durations.size()));
        figures.put(
                "refused with 503",
                Integer.toString(
                        readers.stream().mapToInt(LargeReader::refusals).sum()));
        figures.put("median response, seconds", seconds(durations.get(durations.size() / 2)));
        figures.put("slowest response, seconds", seconds(durations.get(durations.size() - 1)));
    }

    private static String line(int number) {
        return "{\"occurredAt\": \"%s\", \"text\": \"Entry %d of the log. %s\"}\n"
                .formatted(
                        START.plusSeconds(number),
                        number,
                        "The search index answers with an empty page, and the logs of the node say why. ".repeat(3));
    }

    private static String seconds(Duration duration) {
        return String.format("%.1f", duration.toMillis() / 1000.0);
    }
}
