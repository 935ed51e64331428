package dev.debrief.notifications.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What docs/digests.md shows of a digest in a webhook. */
class DigestsPageTest {

    private static final Pattern SAMPLE =
            Pattern.compile("### A digest in a webhook\n.*?```json\n(.*?)```", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void theSampleIsADigest() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("..", "docs", "digests.md")));
        assertThat(sample.find()).isTrue();
        JsonNode shown = JSON.readTree(sample.group(1));

        DigestOverview digest = JSON.readValue(sample.group(1), DigestOverview.class);

        assertThat(JSON.readTree(JSON.writeValueAsString(digest))).isEqualTo(shown);
    }
}
