package dev.debrief.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {

    @Test
    void allowsNobodyByDefault() {
        AllowedOrigins none = new AllowedOrigins(Optional::empty);

        assertThat(none.isEmpty()).isTrue();
        assertThat(none.contain("http://localhost:8081")).isFalse();
        assertThatCode(none::requireValid).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://app.example.org", "http://localhost:3000", "http://127.0.0.1:*"})
    void acceptsOrigins(String origin) {
        assertThatCode(allowed(origin)::requireValid).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "app.example.org",
                "https://app.example.org/",
                "https://*.example.org",
                "https://App.example.org",
                "https://app.example.org:",
                "https://user@app.example.org"
            })
    void refusesWhatNoBrowserSends(String origin) {
        assertThatThrownBy(allowed(origin)::requireValid)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("debrief.cors.origins contains " + origin);
    }

    private static AllowedOrigins allowed(String origin) {
        return new AllowedOrigins(() -> Optional.of(List.of("https://status.example.org", origin)));
    }
}
