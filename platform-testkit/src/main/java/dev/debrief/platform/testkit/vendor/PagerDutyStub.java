package dev.debrief.platform.testkit.vendor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Incidents, log entries and notes of PagerDuty's REST API v2. Refuses what PagerDuty refuses: ranges over six months,
 * pages over 100 and records beyond 10,000 (400), tokens in another form (401), and requests over the limit (429).
 */
public final class PagerDutyStub extends StubApi {

    public static final String TOKEN = "token-of-pagerduty";

    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_RECORDS = 10_000;
    private static final Pattern OF_INCIDENT = Pattern.compile("/incidents/(\\w+)/(log_entries|notes)");

    private final RequestLimit limit;
    private final boolean limitInHeaders;
    private final Map<String, PagerDutyIncident> incidents = new ConcurrentHashMap<>();

    /**
     * @param requests allowed in a period
     * @param limitInHeaders whether a refusal says when to try again; PagerDuty does not always do so
     */
    public PagerDutyStub(int requests, Duration period, boolean limitInHeaders) {
        this.limit = new RequestLimit(requests, period);
        this.limitInHeaders = limitInHeaders;
    }

    /** With as many requests as anybody makes. */
    public static PagerDutyStub unlimited() {
        return new PagerDutyStub(Integer.MAX_VALUE, Duration.ofMinutes(1), true);
    }

    public PagerDutyStub add(PagerDutyIncident incident) {
        incidents.put(incident.id(), incident);
        return this;
    }

    @Override
    Answer answer(StubRequest request) {
        if (!("Token token=" + TOKEN).equals(request.header("Authorization"))) {
            return error(401, 2006, "Unauthorized");
        }
        Duration wait = limit.acquire();
        if (!wait.isZero()) {
            return tooMany(wait);
        }
        if (request.path().equals("/incidents")) {
            return incidents(request);
        }
        Matcher path = OF_INCIDENT.matcher(request.path());
        PagerDutyIncident incident = path.matches() ? incidents.get(path.group(1)) : null;
        if (incident == null) {
            return error(404, 2100, "Not Found");
        }
        if (path.group(2).equals("notes")) {
            ObjectNode notes = JSON.createObjectNode();
            notes.putArray("notes").addAll(incident.notes());
            return Answer.ok(notes);
        }
        return page(request, "log_entries", incident.logEntries(), Function.identity());
    }

    private Answer incidents(StubRequest request) {
        Instant since = instant(request.parameter("since"));
        Instant until = instant(request.parameter("until"));
        if (since == null || until == null || !since.isBefore(until)) {
            return error(400, 2004, "since and until must be times with a zone, in this order");
        }
        if (until.isAfter(since.atOffset(ZoneOffset.UTC).plusMonths(6).toInstant())) {
            return error(400, 2005, "The range must not be longer than six months");
        }
        Comparator<PagerDutyIncident> byTime =
                Comparator.comparing(PagerDutyIncident::createdAt).thenComparing(PagerDutyIncident::number);
        boolean ascending = "created_at:asc".equals(request.parameter("sort_by"));
        List<PagerDutyIncident> found = incidents.values().stream()
                .filter(incident -> !incident.createdAt().isBefore(since)
                        && incident.createdAt().isBefore(until))
                .sorted(ascending ? byTime : byTime.reversed())
                .toList();
        return page(request, "incidents", found, PagerDutyIncident::incident);
    }

    private static <T> Answer page(StubRequest request, String member, List<T> all, Function<T, ObjectNode> json) {
        int limit = request.number("limit", DEFAULT_LIMIT);
        int offset = request.number("offset", 0);
        if (limit < 1 || limit > MAX_LIMIT || offset < 0 || offset + limit > MAX_RECORDS) {
            return error(400, 2001, "limit and offset must not reach beyond " + MAX_RECORDS);
        }
        int end = Math.min(offset + limit, all.size());
        ObjectNode page = JSON.createObjectNode()
                .put("limit", limit)
                .put("offset", offset)
                .put("more", end < all.size());
        if ("true".equals(request.parameter("total"))) {
            page.put("total", all.size());
        } else {
            page.putNull("total");
        }
        ArrayNode items = page.putArray(member);
        all.subList(Math.min(offset, end), end).stream().map(json).forEach(items::add);
        return Answer.ok(page);
    }

    private Answer tooMany(Duration wait) {
        if (!limitInHeaders) {
            return new Answer(429, Map.of(), JSON.createObjectNode());
        }
        Answer refusal = error(429, 2020, "Rate Limit Exceeded");
        String seconds = Long.toString(wait.plusMillis(999).toSeconds());
        return new Answer(
                429,
                Map.of("ratelimit-limit", "960", "ratelimit-remaining", "0", "ratelimit-reset", seconds),
                refusal.body());
    }

    private static Answer error(int status, int code, String message) {
        ObjectNode body = JSON.createObjectNode();
        body.putObject("error").put("code", code).put("message", message).putArray("errors");
        return new Answer(status, Map.of(), body);
    }

    /** Null unless it is in UTC, because others are read in the zone of the account. */
    private static @Nullable Instant instant(@Nullable String text) {
        return text == null || !text.endsWith("Z") ? null : Instant.parse(text);
    }
}
