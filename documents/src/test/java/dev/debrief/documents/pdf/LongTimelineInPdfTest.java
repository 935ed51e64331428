package dev.debrief.documents.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import java.time.Instant;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongTimelineInPdfTest {

    private static final Instant START = Instant.parse("2026-03-02T20:00:00Z");

    private final PdfRenderer renderer = new PdfRenderer(PdfFonts.bundled());

    @Test
    void upToTheLimitEveryEntryIsShown() {
        String text = text(500, entry -> entry == 7);

        assertThat(text).contains("Entry 1.", "Entry 250.", "Entry 500.").doesNotContain("timeline.csv");
    }

    @Test
    void aboveItKeyMomentsAreShownAndTheFileSaysSo() {
        String text = text(501, entry -> entry == 7 || entry == 400);

        assertThat(text)
                .contains("The timeline has 501 entries. This document shows its 2 key moments;")
                .contains("the file PM-2-timeline.csv has all entries.")
                .contains("Entry 7.", "Entry 400.")
                .doesNotContain("Entry 1.", "Entry 501.");
    }

    @Test
    void manyKeyMomentsAreCut() {
        try (PdfFile file = PdfFile.of(renderer.render(document(20_000, entry -> true)))) {
            assertThat(file.text())
                    .contains(
                            "The timeline has 20,000 entries. This document shows the first 500 of its 20,000 key moments;")
                    .contains("Entry 500.")
                    .doesNotContain("Entry 501.");
            assertThat(file.pdf().getNumberOfPages()).isLessThan(60);
        }
    }

    @Test
    void withoutKeyMomentsTheFirstEntriesAreShown() {
        assertThat(text(600, entry -> false))
                .contains("the first 500, because none is a key moment")
                .contains("Entry 1.", "Entry 500.")
                .doesNotContain("Entry 501.");
    }

    private String text(int entries, IntPredicate keyMoment) {
        return PdfFile.text(renderer.render(document(entries, keyMoment)));
    }

    private static Document document(int entries, IntPredicate keyMoment) {
        return SampleDocuments.withTimeline(IntStream.rangeClosed(1, entries)
                .mapToObj(entry -> SampleDocuments.entry(
                        START.plusSeconds(entry * 7L), "Entry " + entry + ".", keyMoment.test(entry)))
                .toList());
    }
}
