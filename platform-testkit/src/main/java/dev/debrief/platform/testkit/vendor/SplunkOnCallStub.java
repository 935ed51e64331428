package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Incidents of Splunk On-Call's reporting API v2. Allows one call in a period and refuses others with 403, as wrong
 * keys; 401 is for missing headers. Lists resolved incidents only, unless asked for others.
 */
public final class SplunkOnCallStub extends StubApi {

    public static final String API_ID = "id-of-splunk";
    public static final String API_KEY = "key-of-splunk";

    private static final String PATH = "/api-reporting/v2/incidents";
    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 20;

    private final RequestLimit limit;
    private final List<SplunkOnCallIncident> incidents = new CopyOnWriteArrayList<>();

    /** @param period in which one call is allowed */
    public SplunkOnCallStub(Duration period) {
        this.limit = new RequestLimit(1, period);
    }

    public SplunkOnCallStub add(SplunkOnCallIncident incident) {
        incidents.add(incident);
        return this;
    }

    @Override
    Answer answer(StubRequest request) {
        String id = request.header("X-VO-Api-Id");
        String key = request.header("X-VO-Api-Key");
        if (id == null || key == null) {
            return refused(401);
        }
        if (!id.equals(API_ID) || !key.equals(API_KEY)) {
            return refused(403);
        }
        if (!limit.acquire().isZero()) {
            return refused(403);
        }
        if (!request.path().equals(PATH)) {
            return refused(404);
        }
        int size = request.number("limit", DEFAULT_LIMIT);
        return size < 1 || size > MAX_LIMIT ? refused(400) : page(request, request.number("offset", 0), size);
    }

    private Answer page(StubRequest request, int offset, int size) {
        Set<String> phases = Set.of(Objects.requireNonNullElse(request.parameter("currentPhase"), "resolved")
                .split(","));
        Instant after = instant(request.parameter("startedAfter"), Instant.MIN);
        Instant before = instant(request.parameter("startedBefore"), Instant.MAX);
        List<SplunkOnCallIncident> found = incidents.stream()
                .filter(incident -> phases.contains(incident.phase()))
                .filter(incident -> !incident.startedAt().isBefore(after)
                        && incident.startedAt().isBefore(before))
                .sorted(Comparator.comparing(SplunkOnCallIncident::number).reversed())
                .toList();
        int end = Math.min(offset + size, found.size());
        ObjectNode page =
                JSON.createObjectNode().put("offset", offset).put("limit", size).put("total", found.size());
        ArrayNode items = page.putArray("incidents");
        found.subList(Math.min(offset, end), end).stream()
                .map(SplunkOnCallIncident::incident)
                .forEach(items::add);
        return Answer.ok(page);
    }

    private static Instant instant(@Nullable String text, Instant otherwise) {
        return text == null ? otherwise : Instant.parse(text);
    }

    private static Answer refused(int status) {
        return new Answer(status, Map.of(), JSON.createObjectNode());
    }
}
