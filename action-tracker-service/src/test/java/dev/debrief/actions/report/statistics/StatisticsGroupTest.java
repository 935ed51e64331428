package dev.debrief.actions.report.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatisticsGroupTest {

    @Test
    void eachShareSaysOfHowManyItIsAShare() {
        StatisticsGroup group = group(12, 9, 5, 1);

        assertThat(group.completion()).isEqualTo(new Share(12, 0.75));
        assertThat(group.verification()).isEqualTo(new Share(9, 0.667));
        assertThat(group.effectiveness()).isEqualTo(new Share(6, 0.833));
    }

    @Test
    void aShareOfNothingHasNoValue() {
        StatisticsGroup group = group(0, 0, 0, 0);

        assertThat(group.completion()).isEqualTo(new Share(0, null));
        assertThat(group.verification()).isEqualTo(new Share(0, null));
        assertThat(group.effectiveness()).isEqualTo(new Share(0, null));
    }

    @Test
    void whatIsCompleteButNotVerifiedSaysNothingAboutTheEffect() {
        StatisticsGroup group = group(4, 4, 0, 0);

        assertThat(group.verification()).isEqualTo(new Share(4, 0.0));
        assertThat(group.effectiveness().value()).isNull();
    }

    @Test
    void aMedianOfNothingHasNoValue() {
        assertThat(Median.of(0, null)).isEqualTo(new Median(0, null));
        assertThat(Median.of(3, 12.44)).isEqualTo(new Median(3, 12.4));
        assertThat(Median.of(1, -2.0)).isEqualTo(new Median(1, -2.0));
    }

    private static StatisticsGroup group(long total, long completed, long verified, long ineffective) {
        return new StatisticsGroup(
                "team:qa", total, completed, verified, ineffective, 0, 0, new Median(0, null), new Median(0, null));
    }
}
