package dev.debrief.notifications.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SendResultTest {

    @Test
    void keepsTheFirstKilobyteOfAResponse() {
        SendResult attempt = new SendResult(Outcome.NON_2XX, 500, "Failed.", "é".repeat(1000), false, null);

        assertThat(attempt.snippet()).hasSize(512);
        assertThat(String.valueOf(attempt.snippet()).getBytes(UTF_8)).hasSize(1024);
    }

    @Test
    void dropsCharactersTheDatabaseCannotStore() {
        SendResult attempt = new SendResult(Outcome.NON_2XX, 500, "a\0b", "c\uD83Dd\0🎉", false, null);

        assertThat(attempt.detail()).isEqualTo("ab");
        assertThat(attempt.snippet()).isEqualTo("cd🎉");
    }
}
