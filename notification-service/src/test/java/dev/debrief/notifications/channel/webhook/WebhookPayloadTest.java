package dev.debrief.notifications.channel.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.notifications.notification.NotificationContent;
import dev.debrief.notifications.notification.Reason;
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

        JsonNode payload = payload(new NotificationContent(Tone.UPDATE, text, List.of(text)));

        assertThat(payload.at("/data/headline").asText()).isEqualTo(text);
        assertThat(payload.at("/data/lines/0").asText()).isEqualTo(text);
    }

    @Test
    void leavesTheEventOutOfAPayloadThatIsTooLarge() throws IOException {
        NotificationContent large = new NotificationContent(Tone.UPDATE, "Long", List.of("x".repeat(20_000)));

        JsonNode whole = payload(new NotificationContent(Tone.UPDATE, "Short", List.of()));
        JsonNode shortened = payload(large);

        assertThat(whole.at("/data/event/dueOn").asText()).isEqualTo("2024-11-22");
        assertThat(shortened.at("/data/event/dueOn").isMissingNode()).isTrue();
        assertThat(List.of(whole, shortened))
                .extracting(payload -> payload.get("type").asText())
                .containsOnly("dev.debrief.action_item.overdue.v1");
    }

    @Test
    void keepsTheEventInAPayloadOfExactlyTheRecommendedSize() throws IOException {
        int fixed = size("");

        assertThat(payload(ofSize(20_000 - fixed)).at("/data/event/dueOn").isTextual())
                .isTrue();
        assertThat(payload(ofSize(20_001 - fixed)).at("/data/event/dueOn").isMissingNode())
                .isTrue();
    }

    @Test
    void saysWhyTheEndpointReceivesIt() throws IOException {
        assertThat(payload(ofSize(1)).at("/data/reason").asText()).isEqualTo("OWNER");
    }

    private static NotificationContent ofSize(int length) {
        return new NotificationContent(Tone.UPDATE, "x".repeat(length), List.of());
    }

    private int size(String headline) {
        return WebhookPayload.of(
                        SampleNotifications.overdue(new NotificationContent(Tone.UPDATE, headline, List.of())),
                        Reason.OWNER,
                        json)
                .length;
    }

    private JsonNode payload(NotificationContent content) throws IOException {
        return json.readTree(WebhookPayload.of(SampleNotifications.overdue(content), Reason.OWNER, json));
    }
}
