package dev.debrief.documents.docx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class LongTimelineInDocxTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");

    @Test
    void thePictureShowsTheCompleteTimeline() {
        Set<Integer> keyMoments = Set.of(1, 2, 3, 590);
        Element body = Docx.body(SampleDocuments.withTimeline(IntStream.rangeClosed(1, 600)
                .mapToObj(i -> SampleDocuments.entry(START.plusSeconds(i * 60L), "Entry " + i, keyMoments.contains(i)))
                .toList()));

        List<String> alternatives = body.getElementsByTag("wp:docPr").eachAttr("descr");
        assertThat(alternatives)
                .anySatisfy(alternative -> assertThat(alternative)
                        .contains("600 entries. Named are the 4 key moments")
                        .doesNotContain("Nothing recorded"));
    }
}
