package dev.debrief.documents.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MermaidTimelineTest {

    private static final Instant AT = Instant.parse("2026-03-02T20:00:00Z");

    @Test
    void isDrawnOnRequest() {
        String with = new String(new MarkdownRenderer(true).render(SampleDocuments.sample()), StandardCharsets.UTF_8);
        String without = new String(new MarkdownRenderer().render(SampleDocuments.sample()), StandardCharsets.UTF_8);

        assertThat(with).contains("""
                        ## Timeline of Events

                        ```mermaid
                        timeline
                            section 15 November 2024
                                10#58;15 UTC : Stackable discounts are deployed to production.
                        """);
        assertThat(without).doesNotContain("mermaid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a : b",
                "a\n    section b",
                "a;b#c",
                "%%{init: {}}%%",
                "```\n# out",
                "<b>x</b>",
                "`code` \u2028 \u0000",
                "end\r\nclick a"
            })
    void keepsTextInItsPlace(String text) {
        String diagram = MermaidTimeline.of(document(List.of(SampleDocuments.entry(AT, text, false))));

        assertThat(diagram)
                .matches(
                        "timeline\n    section 2 March 2026\n        20#58;00 UTC : (#\\d+;|[^#;:%<>`{}\\p{Cntrl}\u2028])+\n");
    }

    @Test
    void showsTheKeyMomentsOfALongTimeline() {
        String diagram = MermaidTimeline.of(document(IntStream.range(0, 60)
                .mapToObj(i -> SampleDocuments.entry(AT.plusSeconds(i), "Entry " + i, i % 10 == 0))
                .toList()));

        assertThat(Pattern.compile("Entry \\d+").matcher(diagram).results().map(entry -> entry.group()))
                .containsExactly("Entry 0", "Entry 10", "Entry 20", "Entry 30", "Entry 40", "Entry 50");
    }

    @Test
    void shortensLongText() {
        String diagram = MermaidTimeline.of(document(List.of(SampleDocuments.entry(AT, "😀".repeat(500), false))));

        assertThat(diagram).endsWith("😀…\n").hasSizeLessThan(500);
    }

    @Test
    void isLeftOutWithoutEntries() {
        assertThat(MermaidTimeline.of(document(List.of()))).isEmpty();
    }

    private static Document document(List<TimelineItem> timeline) {
        return SampleDocuments.withTimeline(timeline);
    }
}
