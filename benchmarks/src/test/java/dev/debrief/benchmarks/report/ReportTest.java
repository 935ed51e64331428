package dev.debrief.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.benchmarks.measure.Pair;
import dev.debrief.benchmarks.measure.Ratios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    @Test
    void aGoalIsMetByTheMedian() {
        Headline ratio = Headline.ratio("rate / limit", new Ratios(0.25, 0.1, 0.4));

        assertThat(ratio.isMet()).isTrue();
        assertThat(ratio.goals(0.25, 0.6).isMet()).isTrue();
        assertThat(ratio.goals(0.26, 0.6).isMet()).isFalse();
        assertThat(Headline.cost("p99", 8, "ms").goals(8, 3).isMet()).isTrue();
        assertThat(Headline.cost("p99", 9, "ms").goals(8, 3).isMet()).isFalse();
    }

    @Test
    void saysWhatIsMissedAndWhatFailed() {
        // Given
        RowResult read = new RowResult("read", "read an incident")
                .headline(Headline.ratio("rate / limit", new Ratios(0.0371, 0.03, 0.048))
                        .goals(0.3, 0.42))
                .pairs(List.of(new Pair(300, 10_000, 0.5)))
                .cpu("incident-service", 3_900);
        RowResult create = new RowResult("create", "create an incident").failed("2 errors");

        // When
        String text = new MarkdownReport("quick", false, List.of(read, create), Map.of("JDK", "17")).text(List.of());

        // Then
        assertThat(text)
                .contains("**Not comparable.**")
                .contains(
                        "| read | read an incident: rate / limit | 0.037 | 0.030 – 0.048 | ≥ 0.300 | ≥ 0.420 | ✗ disturbed |")
                .contains("| create | create an incident | failed | | | | ✗ |")
                .contains("300 / 10,000 = 0.030 (disturbed: others used 0.500 cores)")
                .contains("| incident-service | 3,900 |");
    }

    @Test
    void aRowWithoutPairsIsDisturbedAsAWhole() {
        assertThat(new RowResult("idle", "idle").foreignCores(0.1).isDisturbed())
                .isFalse();
        assertThat(new RowResult("idle", "idle").foreignCores(0.11).isDisturbed())
                .isTrue();
    }

    @Test
    void oneUndisturbedPairIsEnough() {
        RowResult row = new RowResult("read", "read")
                .pairs(List.of(new Pair(1, 2, 0.5), new Pair(1, 2, 0)))
                .foreignCores(0.3);

        assertThat(row.isDisturbed()).isFalse();
    }

    @Test
    void plotsRatiosButNotMilliseconds() {
        RowResult row = new RowResult("draft", "draft")
                .headline(Headline.cost("p50", 8, "ms"))
                .headline(Headline.ratio("worst < best", new Ratios(0.5, 0.5, 0.5))
                        .goals(0.4, 0.8));

        Map<String, String> plots = new Charts(List.of(row)).all();

        assertThat(plots).containsOnlyKeys("ratios.svg");
        assertThat(plots.get("ratios.svg"))
                .startsWith("<svg ")
                .contains("worst &lt; best")
                .doesNotContain("p50");
    }

    @Test
    void writesThreeDigits() {
        assertThat(List.of(0.0371, 3.14159, 31.4159, 31415.9, 12.0))
                .extracting(Numbers::of)
                .containsExactly("0.037", "3.14", "31.4", "31,416", "12");
    }
}
