package dev.debrief.notifications.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.notifications.notification.Tone;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebhookPayloadTest {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());

    static Stream<String> characters() {
        return Stream.concat(
                IntStream.rangeClosed(1, 0xA0).mapToObj(Character::toString), Stream.of("\u2028", "\u202E", "審", "😀"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    void carriesEveryCharacter(String character) throws IOException {
        String text = "a" + character + "b";

        JsonNode payload = json.readTree(WebhookPayload.of(
                SampleNotifications.overdue(new NotificationContent(Tone.UPDATE, text, List.of(text))), json));

        assertThat(payload.at("/data/headline").asText()).isEqualTo(text);
        assertThat(payload.at("/data/lines/0").asText()).isEqualTo(text);
    }
}
