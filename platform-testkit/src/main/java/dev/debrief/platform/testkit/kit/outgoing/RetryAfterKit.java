package dev.debrief.platform.testkit.kit.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.platform.outgoing.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests which forms of Retry-After are honoured. */
public abstract class RetryAfterKit {

    private static final Instant NOW = Instant.parse("2024-11-15T11:35:00Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.parse(" 120 ", NOW)).isEqualTo(Duration.ofMinutes(2));
        assertThat(RetryAfter.parse("0", NOW)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fri, 15 Nov 2024 12:05:00 GMT", "Fri, 15 Nov 2024 12:05:00 +0000"})
    void readsADate(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isEqualTo(Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999", "Fri, 15 Nov 2024 11:00:00 GMT", "2024-11-15"})
    void ignoresInvalidValues(String header) {
        assertThat(RetryAfter.parse(header, NOW)).isNull();
    }
}
