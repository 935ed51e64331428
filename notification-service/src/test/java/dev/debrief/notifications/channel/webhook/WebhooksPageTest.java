package dev.debrief.notifications.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.notifications.notification.Reason;
import dev.debrief.notifications.notification.SampleNotifications;
import dev.debrief.platform.signature.StandardWebhooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/webhooks.md shows to those who write receivers. */
class WebhooksPageTest {

    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    @Test
    void theSampleHasTheMembersOfAWebhook() throws IOException {
        Matcher sample = SAMPLE.matcher(page());
        assertThat(sample.find()).isTrue();
        JsonNode shown = JSON.readTree(sample.group(1));

        JsonNode sent = JSON.readTree(WebhookPayload.of(SampleNotifications.overdue(), Reason.SUBSCRIBED, JSON));

        assertThat(names(shown)).isEqualTo(names(sent));
        assertThat(names(shown.get("data"))).isEqualTo(names(sent.get("data")));
        assertThat(shown.get("type")).isEqualTo(sent.get("type"));
    }

    @Test
    void theSignatureToCheckWithIsRight() throws IOException {
        StandardWebhooks signature = new StandardWebhooks(
                List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
                Clock.fixed(Instant.ofEpochSecond(1614265330), ZoneOffset.UTC),
                StandardWebhooks.DEFAULT_TOLERANCE);

        String signed = signature
                .sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}".getBytes(UTF_8))
                .get("webhook-signature");

        assertThat(page()).contains("the signature is `" + signed + "`");
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "webhooks.md"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
