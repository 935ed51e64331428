package dev.debrief.benchmarks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.debrief.benchmarks.load.HttpMessages;
import dev.debrief.benchmarks.load.RequestSource;
import dev.debrief.localstack.Service;
import dev.debrief.localstack.Stack;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** The operations that are measured. */
public final class Operations {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SUMMARY = "The error rate of the shop rises, and customers see an error. ".repeat(4);
    private static final String INCIDENTS = "/api/v1/incidents";
    private static final int PAGE = 200;

    private final Stack stack;
    private final String token;
    private final SplittableRandom random = new SplittableRandom(20241115);

    public Operations(Stack stack) {
        this.stack = stack;
        this.token = stack.token("benchmark", "contributor");
    }

    /** Reports an incident, with a body of about 450 bytes. */
    public ServiceOperation create() {
        HttpMessages messages = messages(Service.INCIDENT);
        String body = incident("Checkout fails for orders with stacked discounts");
        RequestSource requests = () -> messages.post(
                "/api/v1/incidents",
                Map.of("Idempotency-Key", new UUID(random.nextLong(), random.nextLong()).toString()),
                body);
        return new ServiceOperation(Service.INCIDENT, requests, 201);
    }

    static String incident(String title) {
        return "{\"title\":\"" + title + "\",\"summary\":\"" + SUMMARY.strip()
                + "\",\"severity\":\"HIGH\",\"severityReason\":\"A critical function is affected\","
                + "\"services\":[\"checkout\",\"payment\"]}";
    }

    /** Reads one of the incidents. */
    public ServiceOperation read(int incidents) {
        HttpMessages messages = messages(Service.INCIDENT);
        return new ServiceOperation(
                Service.INCIDENT,
                () -> messages.get("/api/v1/incidents/" + new UUID(0, 1 + random.nextInt(incidents))),
                200);
    }

    /** Asks whether an incident has changed that has not. */
    public ServiceOperation readUnchanged() {
        HttpMessages messages = messages(Service.INCIDENT);
        List<byte[]> requests = new ArrayList<>();
        for (int number = 1; number <= 100; number++) {
            String path = "/api/v1/incidents/" + new UUID(0, number);
            String tag =
                    get(Service.INCIDENT, path).headers().firstValue("ETag").orElseThrow();
            requests.add(messages.get(path, Map.of("If-None-Match", tag)));
        }
        return new ServiceOperation(Service.INCIDENT, oneOf(requests), 304);
    }

    /** Reads pages of 50 from several positions on. */
    public ServiceOperation list() {
        HttpMessages messages = messages(Service.INCIDENT);
        List<byte[]> requests = new ArrayList<>(List.of(messages.get("/api/v1/incidents?limit=50")));
        for (String cursor : cursors(Service.INCIDENT, INCIDENTS, 25)) {
            requests.add(messages.get("/api/v1/incidents?limit=50&cursor=" + cursor));
        }
        return new ServiceOperation(Service.INCIDENT, oneOf(requests), 200);
    }

    public ServiceOperation firstPage() {
        byte[] request = messages(Service.INCIDENT).get("/api/v1/incidents?limit=50");
        return new ServiceOperation(Service.INCIDENT, () -> request, 200);
    }

    /** Reads the page of 50 after this number of incidents. */
    public ServiceOperation pageAfter(int incidents) {
        List<String> cursors = cursors(Service.INCIDENT, INCIDENTS, incidents / PAGE);
        byte[] request =
                messages(Service.INCIDENT).get("/api/v1/incidents?limit=50&cursor=" + cursors.get(cursors.size() - 1));
        return new ServiceOperation(Service.INCIDENT, () -> request, 200);
    }

    /** Reads one of the 200 complete postmortems. */
    public ServiceOperation postmortem() {
        HttpMessages messages = messages(Service.POSTMORTEM);
        return new ServiceOperation(
                Service.POSTMORTEM,
                () -> messages.get("/api/v1/postmortems/PM-" + (10_000_001 + random.nextInt(200))),
                200);
    }

    /** Exports one of the 200 complete postmortems. @param format as in the query */
    public ServiceOperation document(String format) {
        HttpMessages messages = messages(Service.POSTMORTEM);
        return new ServiceOperation(
                Service.POSTMORTEM,
                () -> messages.get(
                        "/api/v1/postmortems/PM-" + (10_000_001 + random.nextInt(200)) + "/document?format=" + format),
                200);
    }

    /** Finds postmortems with the words of the queries, in their order. */
    public ServiceOperation search(List<String> queries) {
        HttpMessages messages = messages(Service.POSTMORTEM);
        List<byte[]> requests = queries.stream()
                .map(words -> messages.get(
                        "/api/v1/postmortems?limit=20&text=" + URLEncoder.encode(words, StandardCharsets.UTF_8)))
                .toList();
        int[] next = {0};
        return new ServiceOperation(Service.POSTMORTEM, () -> requests.get(next[0]++ % requests.size()), 200);
    }

    public HttpMessages messages(Service service) {
        return new HttpMessages(stack.baseUrl(service), token);
    }

    /** Follows the cursors of a list like a client, 200 positions each. */
    public List<String> cursors(Service service, String list, int pages) {
        List<String> cursors = new ArrayList<>();
        String path = list + "?limit=" + PAGE;
        for (int page = 0; page < pages; page++) {
            JsonNode cursor = json(get(service, path)).path("nextCursor");
            if (cursor.asText("").isEmpty()) {
                break;
            }
            cursors.add(cursor.asText());
            path = list + "?limit=" + PAGE + "&cursor=" + cursor.asText();
        }
        return cursors;
    }

    private RequestSource oneOf(List<byte[]> requests) {
        return () -> requests.get(random.nextInt(requests.size()));
    }

    private HttpResponse<String> get(Service service, String path) {
        URI uri = stack.baseUrl(service).resolve(path);
        try {
            HttpResponse<String> response = HTTP.send(
                    HttpRequest.newBuilder(uri)
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new BenchFailure(uri + " returned " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (IOException e) {
            throw new BenchFailure(uri + " is not reachable: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new BenchFailure("Not JSON: " + response.body(), e);
        }
    }
}
