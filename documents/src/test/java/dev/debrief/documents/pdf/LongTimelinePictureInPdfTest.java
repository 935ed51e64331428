package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongTimelinePictureInPdfTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");

    @Test
    void showsTheCompleteTimeline() {
        Set<Integer> keyMoments = Set.of(1, 2, 3, 590);
        String text = PdfFile.text(new PdfRenderer(PdfFonts.bundled())
                .render(SampleDocuments.withTimeline(IntStream.rangeClosed(1, 600)
                        .mapToObj(i ->
                                SampleDocuments.entry(START.plusSeconds(i * 60L), "Entry " + i, keyMoments.contains(i)))
                        .toList())));

        assertThat(text)
                .contains("Named are the 4 key moments and decisions of 600 entries.")
                .doesNotContain("Nothing recorded");
    }
}
