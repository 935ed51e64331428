package dev.debrief.incidents.ingress.kind.splunk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.ingress.kind.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class WebhookTemplateTest {

    private static final Path PAGE = Path.of("../docs/sources/splunk-on-call.md");

    @Test
    void thePageOfTheSourceContainsTheTemplate() throws IOException {
        assertThat(Files.readString(PAGE)).contains("```json\n" + WebhookTemplate.PAYLOAD + "```");
    }

    @Test
    void theTemplateIsJsonWithItsSchema() {
        Payload template = Payload.of(WebhookTemplate.PAYLOAD.getBytes(StandardCharsets.UTF_8));

        assertThat(template.text("schema")).isEqualTo(WebhookTemplate.SCHEMA);
    }
}
