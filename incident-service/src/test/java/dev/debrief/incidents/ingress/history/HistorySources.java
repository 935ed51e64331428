package dev.debrief.incidents.ingress.history;

import dev.debrief.platform.testkit.api.ApiClient;
import dev.debrief.platform.testkit.vendor.PagerDutyStub;
import dev.debrief.platform.testkit.vendor.SplunkOnCallStub;
import java.util.concurrent.atomic.AtomicInteger;

/** Adds sources with a history, each with a key of its own. */
final class HistorySources {

    private static final AtomicInteger SEQUENCE = new AtomicInteger();

    private final ApiClient admin;

    HistorySources(ApiClient admin) {
        this.admin = admin;
    }

    HistorySource pagerDuty(String url) {
        return pagerDuty(url, PagerDutyStub.TOKEN);
    }

    HistorySource pagerDuty(String url, String token) {
        return of("pagerduty", "{\"url\": \"%s\", \"token\": \"%s\"}".formatted(url, token));
    }

    HistorySource splunkOnCall(String url, String key) {
        return of(
                "splunk-on-call",
                "{\"url\": \"%s\", \"user\": \"%s\", \"token\": \"%s\"}".formatted(url, SplunkOnCallStub.API_ID, key));
    }

    /** @param api its API access, as JSON */
    HistorySource of(String kind, String api) {
        String key = "history-" + SEQUENCE.incrementAndGet();
        String secret = admin.post("/api/v1/ingress-sources", """
                {"key": "%s", "kind": "%s", "name": "A source with a history", "api": %s}
                """.formatted(key, kind, api))
                .expect(201)
                .text("/secret");
        return new HistorySource(admin, key, secret);
    }
}
