package dev.debrief.documents.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.debrief.documents.SampleDocuments;
import dev.debrief.documents.model.ImpactPeriod;
import java.awt.geom.Rectangle2D;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactPictureTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 40, 60})
    void isReadable(int periods) {
        Drawing drawing = draw(IntStream.range(0, periods)
                .mapToObj(i -> period(
                        i * 37,
                        i % 5 == 4 ? null : i * 37 + 20,
                        PictureDocuments.TEXTS.get(i % PictureDocuments.TEXTS.size())))
                .toList());

        drawing.assertNoTextOverlapsAnother();
        drawing.assertEverythingIsVisible();
    }

    @Test
    void barsAreToScale() {
        List<Rectangle2D> bars = bars(draw(List.of(period(0, 100, null), period(25, 75, null))));

        assertThat(bars.get(1).getWidth()).isCloseTo(bars.get(0).getWidth() / 2, within(0.2));
        assertThat(bars.get(1).getX() - bars.get(0).getX())
                .isCloseTo(bars.get(0).getWidth() / 4, within(0.2));
    }

    @Test
    void oneThatIsNotOverIsAnArrow() {
        Drawing drawing = draw(List.of(period(0, 30, "Slow"), period(20, null, "Refunds are pending")));

        assertThat(bars(drawing)).hasSize(1);
        assertThat(drawing.elements("path", "pic-bad-fill")).hasSize(1);
        assertThat(drawing.texts())
                .contains("10:00 \u2013 10:30 (30 min): Slow", "from 10:20, not over: Refunds are pending");
    }

    @Test
    void onlyOneThatIsNotOverYetIsDrawn() {
        Drawing drawing = draw(List.of(period(0, null, null)));

        drawing.assertEverythingIsVisible();
        assertThat(drawing.elements("path", "pic-bad-fill")).hasSize(1);
    }

    @Test
    void timesThatContradictEachOtherAreSaid() {
        Drawing drawing = draw(List.of(period(30, 10, null)));

        drawing.assertEverythingIsVisible();
        assertThat(drawing.text()).contains("(ends before it begins)");
    }

    @Test
    void showsTheResponse() {
        assertThat(draw(List.of(period(15, 95, null))).texts())
                .contains("Impact starts", "Detected", "Mitigated", "Resolved");
    }

    @Test
    void saysHowManyPeriodsDoNotFit() {
        Drawing drawing = draw(IntStream.range(0, 50)
                .mapToObj(i -> period(i, i + 1, "Period " + i))
                .toList());

        assertThat(drawing.text())
                .contains("Shown are the first 40 of 50 periods.")
                .doesNotContain("Period 40");
        assertThat(drawing.picture().alternative()).contains("Period 49");
    }

    @Test
    void theAlternativeHasEverything() {
        assertThat(draw(List.of(period(0, 3000, "It was *slow*"), period(5, null, null)))
                        .picture()
                        .alternative())
                .isEqualTo("2 periods of impact.\n"
                        + "15 November 2024, 10:00 to 17 November 2024, 12:00 UTC (2 d 2 h): It was slow\n"
                        + "From 15 November 2024, 10:05 UTC, not over\n"
                        + "Impact starts: 15 November 2024, 10:15 UTC\n"
                        + "Detected: 15 November 2024, 10:25 UTC\n"
                        + "Mitigated: 15 November 2024, 11:20 UTC\n"
                        + "Resolved: 15 November 2024, 11:35 UTC");
    }

    @Test
    void isEmptyWithoutPeriods() {
        assertThat(Pictures.impact(SampleDocuments.empty())).isEmpty();
        assertThat(Pictures.impact(PictureDocuments.withPeriods(List.of()))).isEmpty();
    }

    private static ImpactPeriod period(int from, @Nullable Integer to, @Nullable String text) {
        return new ImpactPeriod(
                PictureDocuments.START.plus(Duration.ofMinutes(from)),
                to == null ? null : PictureDocuments.START.plus(Duration.ofMinutes(to)),
                text);
    }

    private static Drawing draw(List<ImpactPeriod> periods) {
        return Drawing.of(Pictures.impact(PictureDocuments.withPeriods(periods)).orElseThrow());
    }

    private static List<Rectangle2D> bars(Drawing drawing) {
        return drawing.elements("rect", "pic-bad-fill").stream()
                .map(Drawing::rectangle)
                .toList();
    }
}
