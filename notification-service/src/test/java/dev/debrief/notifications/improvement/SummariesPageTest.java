package dev.debrief.notifications.improvement;

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

/** What docs/digests.md shows of a weekly summary in a webhook. */
class SummariesPageTest {

    private static final Pattern SAMPLE =
            Pattern.compile("### A weekly summary in a webhook\n.*?```json\n(.*?)```", Pattern.DOTALL);

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    @Test
    void theSampleIsASummary() throws IOException {
        Matcher sample = SAMPLE.matcher(Files.readString(Path.of("..", "docs", "digests.md")));
        assertThat(sample.find()).isTrue();
        JsonNode shown = JSON.readTree(sample.group(1));

        SummaryOverview summary = JSON.readValue(sample.group(1), SummaryOverview.class);

        assertThat(JSON.readTree(JSON.writeValueAsString(summary))).isEqualTo(shown);
    }
}
