package dev.debrief.incidents.ingress.history.pagerduty;

import dev.debrief.incidents.ingress.history.reader.HistoryClient;
import dev.debrief.incidents.ingress.history.reader.HistoryCursor;
import dev.debrief.incidents.ingress.history.reader.HistoryPage;
import dev.debrief.incidents.ingress.history.reader.HistoryPausedException;
import dev.debrief.incidents.ingress.history.reader.HistoryReader;
import dev.debrief.incidents.ingress.history.reader.HistoryRefusedException;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.platform.outgoing.OutgoingResponse;
import dev.debrief.platform.outgoing.RetryAfter;
import dev.debrief.platform.time.Backoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads incidents, log entries and notes with PagerDuty's REST API v2. It lists at most 10,000 records of at most six
 * months, a hundred a call, and says who acted in log entries only.
 */
@ApplicationScoped
class PagerDutyHistory implements HistoryReader {

    private static final String PUBLIC_URL = "https://api.pagerduty.com";
    private static final int MAX_RECORDS = 10_000;
    private static final int PAGE_SIZE = 100;

    /** Six months are at least 181 days. */
    private static final Duration MAX_WINDOW = Duration.ofDays(180);

    /** For refusals that do not say when to try again. */
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final HistoryClient client;
    private final Clock clock;

    PagerDutyHistory(HistoryClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "pagerduty";
    }

    @Override
    public @Nullable String missing(SourceAccess access) {
        return access.token() == null ? "The source has no API token; create a read-only key in PagerDuty." : null;
    }

    @Override
    public Duration maxWindow() {
        return MAX_WINDOW;
    }

    @Override
    public int maxRecords() {
        return MAX_RECORDS;
    }

    @Override
    public HistoryPage read(SourceAccess access, HistoryCursor cursor) {
        Map<String, String> query = page(cursor.offset());
        query.put("since", cursor.from().toString());
        query.put("until", cursor.to().toString());
        query.put("sort_by", "created_at:asc");
        Payload page = require(access, "/incidents", query, cursor);
        List<Payload> items = page.at("incidents").items();
        List<PastIncident> incidents = items.stream()
                .flatMap(item -> PagerDutyIncidents.read(item).stream())
                .toList();
        return new HistoryPage(
                incidents, items.size() - incidents.size(), page.isTrue("more") && !items.isEmpty(), Duration.ZERO);
    }

    /** Two requests, and a third one for notes if there are any. */
    @Override
    public PastIncident complete(SourceAccess access, PastIncident incident, HistoryCursor cursor) {
        String path = "/incidents/" + URLEncoder.encode(incident.id(), StandardCharsets.UTF_8);
        List<Payload> entries = new ArrayList<>();
        boolean more = true;
        int offset = 0;
        while (more && offset < MAX_RECORDS) {
            Map<String, String> query = page(offset);
            query.put("is_overview", "false");
            Payload page = get(access, path + "/log_entries", query, cursor);
            List<Payload> items =
                    page == null ? List.of() : page.at("log_entries").items();
            items.stream().filter(PagerDutyLogEntries::isRelevant).forEach(entries::add);
            offset += items.size();
            more = page != null && page.isTrue("more") && !items.isEmpty();
        }
        List<Payload> notes = List.of();
        if (entries.stream().anyMatch(PagerDutyLogEntries::isAnnotation)) {
            Payload page = get(access, path + "/notes", Map.of(), cursor);
            notes = page == null ? List.of() : page.at("notes").items();
        }
        return PagerDutyLogEntries.complete(incident, entries, notes);
    }

    private static Map<String, String> page(int offset) {
        Map<String, String> query = new TreeMap<>();
        query.put("limit", Integer.toString(Math.min(PAGE_SIZE, MAX_RECORDS - offset)));
        query.put("offset", Integer.toString(offset));
        return query;
    }

    private Payload require(SourceAccess access, String path, Map<String, String> query, HistoryCursor cursor) {
        Payload page = get(access, path, query, cursor);
        if (page == null) {
            throw new HistoryRefusedException("PagerDuty responded with 404; check the URL of the API.");
        }
        return page;
    }

    /** Null if there is no such resource. */
    private @Nullable Payload get(SourceAccess access, String path, Map<String, String> query, HistoryCursor cursor) {
        String url = Objects.requireNonNullElse(access.url(), PUBLIC_URL).replaceFirst("/+$", "");
        Map<String, String> headers = Map.of(
                "Authorization", "Token token=" + access.token(), "Accept", "application/vnd.pagerduty+json;version=2");
        OutgoingResponse response = client.get(url + path, query, headers);
        return switch (response.status()) {
            case 200 -> HistoryClient.json(response);
            case 404 -> null;
            case 401 -> throw new HistoryRefusedException("PagerDuty refuses the API token (401).");
            case 402 -> throw new HistoryRefusedException("The PagerDuty plan does not include this API (402).");
            case 403 -> throw new HistoryRefusedException("The API token may not read incidents in PagerDuty (403).");
            case 429 ->
                throw new HistoryPausedException(
                        "The limit of calls of PagerDuty is reached.", pause(response, cursor));
            default ->
                throw new HistoryRefusedException(
                        "PagerDuty responded with " + response.status() + ": " + Texts.quoted(response.text()));
        };
    }

    private Duration pause(OutgoingResponse response, HistoryCursor cursor) {
        String seconds = response.headers().firstValue("ratelimit-reset").orElse(null);
        Duration requested = RetryAfter.parse(seconds, clock.instant());
        if (requested == null) {
            requested = response.retryAfter(clock.instant());
        }
        return requested == null ? BACKOFF.after(cursor.refusals() + 1) : requested;
    }
}
