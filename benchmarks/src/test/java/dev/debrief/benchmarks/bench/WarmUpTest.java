package dev.debrief.benchmarks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void twoRoundsAreNotEnough() {
        assertThat(WarmUp.isSteady(List.of(List.of(100.0), List.of(100.0)))).isFalse();
    }

    @Test
    void onlyTheLastThreeRoundsCount() {
        assertThat(WarmUp.isSteady(List.of(List.of(10.0), List.of(97.0), List.of(100.0), List.of(98.0))))
                .isTrue();
    }

    @Test
    void allOperationsHaveToBeSteady() {
        assertThat(WarmUp.isSteady(List.of(List.of(100.0, 80.0), List.of(100.0, 90.0), List.of(100.0, 99.0))))
                .isFalse();
    }
}
