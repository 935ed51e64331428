package dev.debrief.documents.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.TimelineItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LongDocumentTest {

    @Test
    @Timeout(20)
    void aTimelineOfTwentyThousandEntriesIsNoProblem() {
        Document document = SampleDocuments.sample()
                .withTimeline(IntStream.range(0, 20_000)
                        .mapToObj(i -> entry(
                                "Step " + i + ": *Dana Winter* restarted `node-" + i + "`, see https://a.example/x."))
                        .toList());

        List<TimelineItem> read =
                AudienceView.of(document, Audience.ORGANISATION).timeline();

        assertThat(read).hasSize(20_000).noneMatch(item -> item.text().contains("Dana"));
    }

    /** What takes long for a careless pattern. */
    @Test
    @Timeout(20)
    void hostileTextsAreReadInTime() {
        for (String part : List.of(
                "[", "](", ":::", ">", "- ", "*_", "a@", "<", "http://", "`", "Dana ", "1. ", "@", "[a]: x\n")) {
            String text = part.repeat(60_000 / part.length());
            Document document = SampleDocuments.sample().withTimeline(List.of(entry(text)));

            assertThat(AudienceView.of(document, Audience.ORGANISATION).timeline())
                    .hasSize(1);
        }
    }

    private static TimelineItem entry(String text) {
        return new TimelineItem(
                Instant.parse("2024-11-15T10:15:00Z"), "NOTE", text, null, null, false, null, null, null, null, null);
    }
}
