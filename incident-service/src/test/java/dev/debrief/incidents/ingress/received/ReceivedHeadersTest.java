package dev.debrief.incidents.ingress.received;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivedHeadersTest {

    @Test
    void storesWhatDescribesTheDelivery() {
        HttpHeaders headers = headers(Map.of(
                "Content-Type",
                "application/json",
                "X-Webhook-Id",
                "01A",
                "ce-id",
                "1",
                "X-Slack-Request-Timestamp",
                "5"));

        assertThat(ReceivedHeaders.stored(headers))
                .containsOnly(
                        Map.entry("content-type", "application/json"),
                        Map.entry("x-webhook-id", "01A"),
                        Map.entry("ce-id", "1"),
                        Map.entry("x-slack-request-timestamp", "5"));
        assertThat(ReceivedHeaders.authenticate(headers)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "X-Api-Key", "X-Auth-Request-User", "X-Gitlab-Token"})
    void aHeaderThatNoSchemeReadsDoesNotAuthenticate(String name) {
        assertThat(ReceivedHeaders.authenticate(headers(Map.of(name, "abc")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Slack-Signature", "webhook-signature", "X-Debrief-Secret"})
    void aHeaderThatASchemeReadsAuthenticates(String name) {
        assertThat(ReceivedHeaders.authenticate(headers(Map.of(name, "")))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization",
                "Cookie",
                "X-PagerDuty-Signature",
                "X-Slack-Signature",
                "webhook-signature",
                "X-Debrief-Secret",
                "X-Api-Key",
                "X-Gitlab-Token"
            })
    void neverStoresWhatAuthenticates(String name) {
        HttpHeaders headers = headers(Map.of(name, "v1=abc"));

        assertThat(ReceivedHeaders.stored(headers)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "Content-Length", "Accept-Encoding", "X-Forwarded-For", "traceparent"})
    void leavesOutWhatTheTransportAdds(String name) {
        assertThat(ReceivedHeaders.stored(headers(Map.of(name, "1")))).isEmpty();
    }

    @Test
    void storesAtMostThirtyShortHeaders() {
        Map<String, String> many = new TreeMap<>();
        for (int i = 100; i < 140; i++) {
            many.put("X-Header-" + i, "value");
        }
        many.put("X-Header-000", "x".repeat(501));

        assertThat(ReceivedHeaders.stored(headers(many)))
                .hasSize(30)
                .containsKeys("x-header-100", "x-header-129")
                .doesNotContainKeys("x-header-000", "x-header-130");
    }

    private static HttpHeaders headers(Map<String, String> values) {
        Map<String, List<String>> all = new TreeMap<>();
        values.forEach((name, value) -> all.put(name, List.of(value)));
        return HttpHeaders.of(all, (name, value) -> true);
    }
}
