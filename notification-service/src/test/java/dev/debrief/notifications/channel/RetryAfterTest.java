package dev.debrief.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void readsADate() {
        assertThat(RetryAfter.parse("Fri, 15 Nov 2024 12:05:00 GMT", NOW)).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999", "Fri, 15 Nov 2024 11:00:00 GMT"})
    void ignoresInvalidValues(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
