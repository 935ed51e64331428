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
import org.junit.jupiter.api.Test;
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

    @Test
    void leavesTheEventOutOfAPayloadThatIsTooLarge() throws IOException {
        NotificationContent large = new NotificationContent(Tone.UPDATE, "Long", List.of("x".repeat(20_000)));

        JsonNode whole = json.readTree(WebhookPayload.of(SampleNotifications.overdue(), json));
        JsonNode shortened = json.readTree(WebhookPayload.of(SampleNotifications.overdue(large), json));

        assertThat(whole.at("/data/event/dueOn").asText()).isEqualTo("2024-11-22");
        assertThat(shortened.at("/data/event/dueOn").isMissingNode()).isTrue();
        assertThat(List.of(whole, shortened))
                .extracting(payload -> payload.get("type").asText())
                .containsOnly("dev.debrief.action_item.overdue.v1");
    }
}
