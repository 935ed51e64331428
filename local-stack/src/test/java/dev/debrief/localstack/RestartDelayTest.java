package dev.debrief.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RestartDelayTest {

    private final RestartDelay delay =
            new RestartDelay(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(1));

    @Test
    void doublesUpToTheLongest() {
        assertThat(Stream.generate(() -> delay.after(Duration.ZERO)).limit(5))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void isShortAgainAfterARunThatLasted() {
        // Given
        delay.after(Duration.ZERO);
        delay.after(Duration.ofSeconds(59));

        // Then
        assertThat(delay.after(Duration.ofMinutes(1))).hasSeconds(1);
        assertThat(delay.after(Duration.ZERO)).hasSeconds(2);
    }
}
