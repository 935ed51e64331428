package dev.debrief.notifications.channel.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.debrief.notifications.message.template.BuiltInTemplate;
import dev.debrief.notifications.message.template.EventText;
import dev.debrief.notifications.message.template.TemplateEngine;
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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/webhooks.md shows to those who write receivers. */
class WebhooksPageTest {

    private static final Pattern SAMPLE = Pattern.compile("```json\n(.*?)\n```", Pattern.DOTALL);
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void theSampleHasTheMembersOfAWebhook() throws IOException {
        JsonNode shown = JSON.readTree(sample());

        JsonNode sent = JSON.readTree(WebhookPayload.of(SampleNotifications.overdue(), Reason.SUBSCRIBED, JSON));

        assertThat(names(shown)).isEqualTo(names(sent));
        assertThat(names(shown.get("data"))).isEqualTo(names(sent.get("data")));
        assertThat(shown.get("type")).isEqualTo(sent.get("type"));
    }

    @Test
    void theSampleIsTheGoldenOne() throws IOException {
        JsonNode data = JSON.readTree(sample()).get("data");
        BuiltInTemplate template = Objects.requireNonNull(
                BuiltInTemplate.all().get(data.get("eventType").asText()));

        EventText text = new TemplateEngine(ZoneOffset.UTC)
                .parse(template.headline(), template.body())
                .render(template.sampleEvent(), new EventText("", List.of()));

        assertThat(data.get("event")).isEqualTo(template.sampleEvent());
        assertThat(data.get("headline").asText()).isEqualTo(text.headline());
        assertThat(texts(data.get("lines"))).isEqualTo(text.lines());
    }

    @Test
    void theSampleVerifies() throws IOException {
        String signed = signature(header("webhook-timestamp"), header("webhook-id"), sample());

        assertThat(header("webhook-signature")).isEqualTo(signed);
    }

    @Test
    void theSignatureToCheckWithIsRight() throws IOException {
        String signed = signature("1614265330", "msg_p5jXN8AQM9LWM0D4loKWxJek", "{\"test\": 2432232314}");

        assertThat(page()).contains(SECRET, "the signature is `" + signed + "`");
    }

    private static String signature(String timestamp, String id, String body) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(Long.parseLong(timestamp)), ZoneOffset.UTC);
        StandardWebhooks signatures = new StandardWebhooks(List.of(SECRET), clock, StandardWebhooks.DEFAULT_TOLERANCE);
        return Objects.requireNonNull(signatures.sign(id, body.getBytes(UTF_8)).get("webhook-signature"));
    }

    /** The first body on the page, without the line break at its end. */
    private static String sample() throws IOException {
        return found(SAMPLE);
    }

    private static String header(String name) throws IOException {
        return found(Pattern.compile("^" + name + ": (.*)$", Pattern.MULTILINE));
    }

    private static String found(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(page());
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "webhooks.md"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
