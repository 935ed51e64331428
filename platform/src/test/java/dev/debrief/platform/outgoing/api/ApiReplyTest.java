package dev.debrief.platform.outgoing.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiReplyTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");

    @Test
    void readsSecondsSince1970() {
        assertThat(reply("x-ratelimit-reset", "1731670560").untilEpochSecond("x-ratelimit-reset"))
                .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void readsTimesInIso8601() {
        assertThat(reply("X-RateLimit-Reset", "2024-11-15T12:36Z").untilInstant("X-RateLimit-Reset"))
                .isEqualTo(Duration.ofMinutes(61));
    }

    @Test
    void readsDelays() {
        assertThat(reply("Retry-After", "7").retryAfter()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "1731670499", "99999999999999"})
    void ignoresOthers(String value) {
        assertThat(reply("x-ratelimit-reset", value).untilEpochSecond("x-ratelimit-reset"))
                .isNull();
        assertThat(reply("x-ratelimit-reset", value).untilInstant("x-ratelimit-reset"))
                .isNull();
    }

    private static ApiReply reply(String header, String value) {
        HttpHeaders headers = HttpHeaders.of(Map.of(header, List.of(value)), (name, one) -> true);
        return new ApiReply(429, headers, MissingNode.getInstance(), NOW);
    }
}
