package dev.debrief.incidents.ingress.history.splunk;

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
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads incidents with their transitions from Splunk On-Call's reporting API v2: a hundred a call, one call a minute.
 * Lists all phases, because a list of resolved incidents would change while it is read.
 */
@ApplicationScoped
class SplunkOnCallHistory implements HistoryReader {

    private static final String PUBLIC_URL = "https://api.victorops.com";
    private static final int PAGE_SIZE = 100;

    /** Refusals in a row after which a key that worked before is taken for a wrong one. */
    private static final int MAX_REFUSALS = 10;

    private final HistoryClient client;
    private final SplunkOnCallConfig config;
    private final Clock clock;

    SplunkOnCallHistory(HistoryClient client, SplunkOnCallConfig config, Clock clock) {
        this.client = client;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "splunk-on-call";
    }

    @Override
    public @Nullable String missing(SourceAccess access) {
        return access.user() == null || access.token() == null
                ? "The source has no API id or no API key; create them in Splunk On-Call under Integrations, API."
                : null;
    }

    @Override
    public @Nullable Duration maxWindow() {
        return null;
    }

    @Override
    public HistoryPage read(SourceAccess access, HistoryCursor cursor) {
        Map<String, String> query = Map.of(
                "startedAfter", cursor.from().toString(),
                "startedBefore", cursor.to().toString(),
                "currentPhase", "resolved,triggered,acknowledged",
                "offset", Integer.toString(cursor.offset()),
                "limit", Integer.toString(PAGE_SIZE));
        Payload page = get(access, query, cursor);
        List<Payload> items = page.at("incidents").items();
        List<PastIncident> incidents = items.stream()
                .flatMap(item -> SplunkOnCallIncidents.read(item).stream())
                .toList();
        return new HistoryPage(
                incidents,
                items.size() - incidents.size(),
                hasMore(page, cursor.offset() + items.size(), items.size()),
                config.reportingInterval());
    }

    private static boolean hasMore(Payload page, int read, int items) {
        String total = page.text("total");
        return total != null && total.matches("\\d{1,9}")
                ? items > 0 && read < Integer.parseInt(total)
                : items == PAGE_SIZE;
    }

    private Payload get(SourceAccess access, Map<String, String> query, HistoryCursor cursor) {
        String url = Objects.requireNonNullElse(access.url(), PUBLIC_URL).replaceFirst("/+$", "");
        Map<String, String> headers = Map.of(
                "X-VO-Api-Id", Objects.requireNonNullElse(access.user(), ""),
                "X-VO-Api-Key", Objects.requireNonNullElse(access.token(), ""),
                "Accept", "application/json");
        OutgoingResponse response = client.get(url + "/api-reporting/v2/incidents", query, headers);
        return switch (response.status()) {
            case 200 -> HistoryClient.json(response);
            case 401 -> throw new HistoryRefusedException("Splunk On-Call refuses the API id or key (401).");
            case 403 -> throw refusal(cursor);
            case 429 -> throw paused(response.retryAfter(clock.instant()));
            default ->
                throw new HistoryRefusedException(
                        "Splunk On-Call responded with " + response.status() + ": " + Texts.quoted(response.text()));
        };
    }

    /**
     * The status of a wrong key and of too many calls. After an answer it is too many calls. Without one it may be,
     * too, because other programs call with the same key: the second refusal in a row, after a pause, is for the key.
     */
    private RuntimeException refusal(HistoryCursor cursor) {
        int accepted = cursor.answered() ? MAX_REFUSALS : 1;
        return cursor.refusals() < accepted
                ? paused(null)
                : new HistoryRefusedException(
                        "Splunk On-Call refuses the API id or key (403), also after a pause. Check"
                                + " them, and that the key may read reports.");
    }

    private HistoryPausedException paused(@Nullable Duration requested) {
        return new HistoryPausedException(
                "The limit of calls of Splunk On-Call is reached.",
                Objects.requireNonNullElse(requested, config.reportingInterval()));
    }
}
