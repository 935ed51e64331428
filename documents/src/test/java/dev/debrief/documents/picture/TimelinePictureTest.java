package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.Document;
import dev.debrief.documents.model.Span;
import dev.debrief.documents.model.TimelineItem;
import dev.debrief.documents.tree.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class TimelinePictureTest {

    @ParameterizedTest
    @CsvSource({"2, 1", "10, 2", "16, 3", "17, 4", "32, 5", "33, 6", "60, 7", "60, 8", "60, 9", "80, 10", "300, 11"})
    void isReadable(int entries, long seed) {
        List<TimelineItem> timeline = PictureDocuments.entries(entries, seed);

        for (Document document :
                List.of(PictureDocuments.withTimeline(timeline), PictureDocuments.withTimelineAndPhases(timeline))) {
            Drawing drawing = draw(document);
            drawing.assertNoTextOverlapsAnother();
            drawing.assertEverythingIsVisible();
        }
    }

    @Test
    void isReadableIfEverythingHappensAtOnce() {
        List<TimelineItem> timeline = IntStream.range(0, 60)
                .mapToObj(i -> PictureDocuments.entry(0, "Entry " + i, i == 3))
                .toList();

        Drawing drawing = draw(PictureDocuments.withTimeline(timeline));

        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
        assertThat(drawing.texts()).contains("Entry 0", "Entry 59");
    }

    @Test
    void isToScale() {
        double[] moments = heights(
                draw(PictureDocuments.withTimeline(List.of(entry(0), entry(5), entry(20), entry(21), entry(25)))));

        double minute = (moments[4] - moments[0]) / 25;
        assertThat(moments[1] - moments[0]).isCloseTo(5 * minute, within(0.2));
        assertThat(moments[2] - moments[0]).isCloseTo(20 * minute, within(0.2));
        assertThat(moments[3] - moments[0]).isCloseTo(21 * minute, within(0.2));
    }

    @Test
    void leavesOutASilenceAndSaysSo() {
        Drawing drawing = draw(PictureDocuments.withTimeline(
                List.of(entry(0), entry(5), entry(10), entry(3000), entry(3005), entry(3010))));

        double[] moments = heights(drawing);
        assertThat(moments[3] - moments[2]).isLessThan(moments[2] - moments[0]);
        assertThat(moments[4] - moments[3]).isCloseTo(moments[1] - moments[0], within(0.2));
        assertThat(drawing.texts()).containsOnlyOnce("Nothing recorded for 2 d 1 h");
        assertThat(drawing.picture().alternative())
                .contains("Nothing recorded for 2 days 1 hour 50 minutes: 15 November 2024, 10:10 to"
                        + " 17 November 2024, 12:00 UTC");
    }

    @ParameterizedTest
    @ValueSource(ints = {70, 500, 20_000})
    void manySilencesAreDrawnToScale(int entries) {
        Drawing drawing = draw(PictureDocuments.withTimeline(groups(entries)));

        assertThat(drawing.picture().height()).isLessThan(3000);
        assertThat(drawing.picture().svg()).hasSizeLessThan(100_000);
        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
        assertThat(drawing.picture().alternative())
                .contains("Nothing recorded " + (entries - 1) / 3 + " times for longer than 30 minutes.");
    }

    @Test
    void theLongestOfManySilencesIsLeftOut() {
        List<TimelineItem> timeline = new ArrayList<>(groups(300));
        timeline.add(entry(100_000));
        Drawing drawing = draw(PictureDocuments.withTimeline(timeline));

        assertThat(drawing.texts())
                .filteredOn(text -> text.startsWith("Nothing recorded"))
                .hasSize(1);
        assertThat(drawing.picture().alternative()).contains("Nothing recorded 99 more times for longer than");
    }

    /** Three entries, and then nothing for two hours. */
    private static List<TimelineItem> groups(int entries) {
        return IntStream.range(0, entries)
                .mapToObj(i -> PictureDocuments.entry(i / 3 * 122 + i % 3, "Entry " + i, i % 50 == 0))
                .toList();
    }

    @Test
    void breaksThePhasesOnlyWhereThereAreAny() {
        TimelineItem later = PictureDocuments.entry(3000, "Later", false);
        List<TimelineItem> timeline = List.of(entry(15), entry(20), entry(25), later);

        int waves = breaks(draw(PictureDocuments.withTimelineAndPhases(timeline)));
        int unresolved = breaks(draw(PictureDocuments.of(details(), timeline, List.of(), List.of(), List.of())));

        assertThat(waves).as("on the line alone").isEqualTo(2);
        assertThat(unresolved).as("on the line and the phases").isEqualTo(4);
    }

    private static int breaks(Drawing drawing) {
        return (int) drawing.elements("path", "pic-line-soft").stream()
                .filter(path -> path.getAttribute("d").endsWith(" 4"))
                .count();
    }

    @Test
    void showsWhatWasReachedWhen() {
        Drawing drawing = draw(SampleDocuments.sample());

        assertThat(drawing.texts())
                .contains("Impact starts", "10:15", "Detected", "10:25 \u00b7 after 10 min")
                .contains("Mitigated", "11:20 \u00b7 after 1 h 5 min", "Resolved", "11:35 \u00b7 after 1 h 20 min");
        double undetected = bandHeight(drawing, "pic-bad-fill");
        assertThat(bandHeight(drawing, "pic-warn-fill")).isCloseTo(undetected * 5.5, within(1.0));
        assertThat(bandHeight(drawing, "pic-good-fill")).isCloseTo(undetected * 1.5, within(1.0));
    }

    @Test
    void anIncidentThatIsNotResolvedHasAnOpenEnd() {
        Document.Details details = details(
                new Span("DETECTION", "RECORDED", 600L, null, null),
                new Span("MITIGATION", "PENDING", null, null, null),
                new Span("RESOLUTION", "PENDING", null, null, null));
        Drawing drawing = draw(PictureDocuments.of(
                details, List.of(PictureDocuments.entry(45, "Later", false)), List.of(), List.of(), List.of()));

        assertThat(drawing.texts()).contains("not resolved yet").doesNotContain("Resolved", "Mitigated");
        assertThat(drawing.picture().alternative()).contains("Detection: 10 minutes", "Resolution: pending");
    }

    @Test
    void timesThatContradictEachOtherAreDrawn() {
        Document.Details details = details(
                new Span("DETECTION", "INVALID", null, null, PictureDocuments.START),
                new Span("MITIGATION", "RECORDED", 3600L, null, null),
                new Span("RESOLUTION", "RECORDED", 1800L, null, null));
        Drawing drawing = draw(PictureDocuments.of(details, List.of(), List.of(), List.of(), List.of()));

        drawing.assertEverythingIsVisible();
        assertThat(drawing.texts()).contains("Detected", "10:00", "Mitigated", "Resolved");
    }

    @Test
    void marksKeyMomentsAndDecisions() {
        Drawing drawing = draw(PictureDocuments.withTimeline(List.of(
                entry(0),
                PictureDocuments.entry(3, "Alert", true),
                PictureDocuments.decision(
                        5, "Roll back?", new Document.Decision("Errors", List.of("Wait"), "Roll back", "Fast")))));

        assertThat(drawing.texts())
                .contains("Roll back? \u2192 Roll back", "key moment", "decision", "entry", "times are in UTC");
        assertThat(drawing.elements("circle", "pic-accent"))
                .as("and in the legend")
                .hasSize(2);
        assertThat(drawing.elements("path", "pic-line-accent"))
                .as("and in the legend")
                .hasSize(2);
        assertThat(drawing.picture().alternative())
                .contains("15 November 2024, 10:05 UTC (Decision, Dana Winter): Roll back?"
                        + " Decision: Roll back. Known then: Errors Options: Wait. Reason: Fast");
    }

    @Test
    void namesADayOnlyWhereItBegins() {
        Drawing drawing = draw(PictureDocuments.withTimeline(
                List.of(entry(0), entry(10), entry(60 * 14 - 5), entry(60 * 14 + 5), entry(60 * 14 + 6))));

        assertThat(drawing.texts()).contains("15 Nov 10:00", "10:10", "23:55", "16 Nov 00:05", "00:06");
    }

    @Test
    void aLongTimelineNamesItsKeyMoments() {
        List<TimelineItem> timeline = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            timeline.add(PictureDocuments.entry(i, "Entry " + i, i % 5000 == 7));
        }
        Drawing drawing = draw(PictureDocuments.withTimeline(timeline));

        assertThat(drawing.texts()).contains("Entry 7", "Entry 15007").doesNotContain("Entry 8");
        assertThat(drawing.text()).contains("Named are the 4 key moments and decisions of 20000 entries.");
        assertThat(drawing.picture().alternative())
                .startsWith("Timeline, ")
                .contains("20000 entries. Named are the 4 key moments");
        assertThat(drawing.picture().svg()).hasSizeLessThan(20_000);
    }

    @Test
    void tooManyKeyMomentsAreThinnedOut() {
        Drawing all = draw(PictureDocuments.withTimeline(IntStream.range(0, 700)
                .mapToObj(i -> PictureDocuments.entry(i, "Entry " + i, true))
                .toList()));
        Drawing none = draw(PictureDocuments.withTimeline(IntStream.range(0, 700)
                .mapToObj(i -> PictureDocuments.entry(i, "Entry " + i, false))
                .toList()));

        assertThat(all.texts()).contains("Entry 0", "Entry 699");
        assertThat(all.text()).contains("Named are 80 of the 700 key moments and decisions of 700 entries.");
        assertThat(none.text()).contains("Named are 40 of 700 entries.");
        all.assertNoTextOverlapsAnother();
    }

    @Test
    void theAlternativeHasEverything() {
        Document document = SampleDocuments.sample();
        String alternative = Pictures.timeline(document).orElseThrow().alternative();

        assertThat(alternative)
                .startsWith("Timeline, 15 November 2024, 10:15 to 11:35 UTC, 9 entries.\n")
                .contains("Impact starts: 15 November 2024, 10:15 UTC")
                .contains("Resolution: 1 hour 20 minutes (15 November 2024, 11:35 UTC)");
        assertThat(document.timeline())
                .allSatisfy(item -> assertThat(alternative).contains(PlainText.ofMarkdown(item.text())));
    }

    @Test
    void isEmptyWithoutTwoMoments() {
        assertThat(Pictures.timeline(SampleDocuments.empty())).isEmpty();
        assertThat(Pictures.timeline(PictureDocuments.withTimeline(List.of(entry(0)))))
                .isEmpty();
        assertThat(Pictures.timeline(PictureDocuments.withTimeline(List.of(entry(0), entry(1)))))
                .isPresent();
    }

    private static Drawing draw(Document document) {
        return Drawing.of(Pictures.timeline(document).orElseThrow());
    }

    private static TimelineItem entry(double minutes) {
        return PictureDocuments.entry(minutes, "Entry", false);
    }

    private static Document.Details details(Span... durations) {
        Document.Details sample = SampleDocuments.sample().details();
        return new Document.Details(
                sample.incidentKey(),
                sample.incidentTitle(),
                sample.incidentKind(),
                sample.startedAt(),
                null,
                sample.reportedBy(),
                sample.severity(),
                null,
                List.of(),
                List.of(),
                List.of(durations),
                null,
                null);
    }

    /** Of the marks of entries, without the one in the legend. */
    private static double[] heights(Drawing drawing) {
        List<Element> circles = drawing.elements("circle");
        return circles.subList(0, circles.size() - 1).stream()
                .mapToDouble(circle -> Drawing.number(circle, "cy"))
                .toArray();
    }

    private static double bandHeight(Drawing drawing, String type) {
        return Drawing.number(drawing.elements("rect", type).get(0), "height");
    }
}
