package dev.debrief.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatiosTest {

    @Test
    void medianOfAnOddNumberIsTheMiddleOne() {
        assertThat(Ratios.of(List.of(0.9, 0.1, 0.3))).isEqualTo(new Ratios(0.3, 0.1, 0.9));
    }

    @Test
    void medianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
        assertThat(Ratios.of(List.of(4.0, 1.0, 3.0, 10.0))).isEqualTo(new Ratios(3.5, 1.0, 10.0));
    }

    @Test
    void nothingHasNoMedian() {
        assertThatIllegalArgumentException().isThrownBy(() -> Ratios.of(List.of()));
    }

    @Test
    void isTheMedianOfTheRatiosAndNotTheRatioOfTheMedians() {
        // Given a machine that was slow in the last pair
        List<Pair> pairs = List.of(new Pair(10, 100, 0), new Pair(30, 100, 0), new Pair(10, 50, 0));

        // Then
        assertThat(Pair.ratios(pairs)).isEqualTo(new Ratios(0.2, 0.1, 0.3));
    }

    @Test
    void disturbedPairsDoNotCount() {
        // Given
        List<Pair> pairs = List.of(new Pair(10, 100, 0.1), new Pair(90, 100, 0.11));

        // Then
        assertThat(pairs).extracting(Pair::disturbed).containsExactly(false, true);
        assertThat(Pair.ratios(pairs)).isEqualTo(new Ratios(0.1, 0.1, 0.1));
    }

    @Test
    void onlyDisturbedPairsCountTogether() {
        assertThat(Pair.ratios(List.of(new Pair(10, 100, 1), new Pair(30, 100, 1))))
                .isEqualTo(new Ratios(0.2, 0.1, 0.3));
    }
}
