package dev.debrief.actions.benefit;

import static dev.debrief.actions.benefit.ResponseInterval.ACKNOWLEDGE;
import static dev.debrief.actions.benefit.ResponseInterval.DETECT;
import static dev.debrief.actions.benefit.ResponseInterval.MITIGATE;
import static dev.debrief.actions.benefit.ResponseInterval.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.SampleIncidentProjections;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentReplayTest {

    private static final IncidentReplay SAMPLE = IncidentReplay.of(SampleIncidentProjections.TIMES);

    @Test
    void theSampleTookEightyMinutesInFourIntervals() {
        Replay replay = SAMPLE.with(List.of());

        assertThat(replay.intervals())
                .extracting(ReplayedInterval::interval)
                .containsExactly(ResponseInterval.values());
        assertThat(replay.intervals()).extracting(ReplayedInterval::minutes).containsExactly(10L, 5L, 50L, 15L);
        assertThat(replay.minutes()).isEqualTo(80);
        assertThat(replay.savedMinutes()).isZero();
        assertThat(replay.intervals())
                .allSatisfy(interval -> assertThat(interval.replayedEndedAt()).isEqualTo(interval.endedAt()));
    }

    @ParameterizedTest
    @CsvSource({
        // cut at zero
        "DETECT, 20, 70",
        "MITIGATE, 39, 41",
        "DETECT, 10, 70",
        "ACKNOWLEDGE, 1, 79",
        "RESOLVE, 43200, 65"
    })
    void oneActionShortensItsInterval(ResponseInterval interval, int minutes, long replayed) {
        Replay replay = SAMPLE.with(List.of(new Benefit(interval, minutes)));

        assertThat(replay.minutes()).isEqualTo(80);
        assertThat(replay.replayedMinutes()).isEqualTo(replayed);
        assertThat(replay.savedMinutes()).isEqualTo(80 - replayed);
    }

    @Test
    void whatFollowsMovesWithTheEndOfAnInterval() {
        Replay replay = SAMPLE.with(List.of(new Benefit(DETECT, 20), new Benefit(MITIGATE, 39)));

        assertThat(replay.intervals())
                .extracting(ReplayedInterval::replayedEndedAt)
                .containsExactly(
                        Instant.parse("2024-11-15T10:15:00Z"),
                        Instant.parse("2024-11-15T10:20:00Z"),
                        Instant.parse("2024-11-15T10:31:00Z"),
                        Instant.parse("2024-11-15T10:46:00Z"));
        assertThat(replay.replayedMinutes()).isEqualTo(31);
    }

    @Test
    void severalActionsOnAnIntervalDoNotSaveMoreThanItHad() {
        Replay replay =
                SAMPLE.with(List.of(new Benefit(DETECT, 6), new Benefit(DETECT, 6), new Benefit(DETECT, 43_200)));

        assertThat(replay.savedMinutes()).isEqualTo(10);
    }

    @Test
    void anIntervalWithoutAnEndIsPartOfTheNextOne() {
        IncidentTimes times = new IncidentTimes(
                Instant.parse("2024-11-15T10:15:00Z"),
                Instant.parse("2024-11-15T10:25:00Z"),
                null,
                Instant.parse("2024-11-15T11:20:00Z"),
                null);

        Replay replay = IncidentReplay.of(times).with(List.of(new Benefit(ACKNOWLEDGE, 5), new Benefit(MITIGATE, 15)));

        assertThat(replay.intervals()).extracting(ReplayedInterval::interval).containsExactly(DETECT, MITIGATE);
        assertThat(replay.intervals()).extracting(ReplayedInterval::first).containsExactly(DETECT, ACKNOWLEDGE);
        assertThat(replay.intervals()).extracting(ReplayedInterval::minutes).containsExactly(10L, 55L);
        assertThat(replay.savedMinutes()).isEqualTo(15);
    }

    @Test
    void withoutABeginningTheFirstIntervalIsUnknown() {
        IncidentTimes times = new IncidentTimes(
                null,
                Instant.parse("2024-11-15T10:25:00Z"),
                Instant.parse("2024-11-15T10:30:00Z"),
                null,
                Instant.parse("2024-11-15T11:35:00Z"));

        Replay replay = IncidentReplay.of(times).with(List.of());

        assertThat(replay.intervals()).extracting(ReplayedInterval::interval).containsExactly(ACKNOWLEDGE, RESOLVE);
        assertThat(replay.intervals()).extracting(ReplayedInterval::first).containsExactly(ACKNOWLEDGE, MITIGATE);
        assertThat(replay.minutes()).isEqualTo(70);
    }

    @Test
    void withoutTimesThereIsNothingToReplay() {
        Replay replay = IncidentReplay.of(IncidentTimes.UNKNOWN).with(List.of(new Benefit(DETECT, 20)));

        assertThat(replay.intervals()).isEmpty();
        assertThat(replay.minutes()).isZero();
        assertThat(replay.savedMinutes()).isZero();
    }

    @Test
    void timesOutOfOrderMakeNoNegativeIntervals() {
        IncidentTimes times = new IncidentTimes(
                Instant.parse("2024-11-15T10:15:00Z"),
                Instant.parse("2024-11-15T10:40:00Z"),
                Instant.parse("2024-11-15T10:30:00Z"),
                Instant.parse("2024-11-15T10:50:00Z"),
                Instant.parse("2024-11-15T10:00:00Z"));

        Replay replay = IncidentReplay.of(times).with(List.of());

        assertThat(replay.intervals()).extracting(ReplayedInterval::minutes).containsExactly(25L, 0L, 10L, 0L);
    }

    @Test
    void secondsAreCountedOnceSoThatIntervalsAddUp() {
        IncidentTimes times = new IncidentTimes(
                Instant.parse("2024-11-15T10:15:30Z"),
                Instant.parse("2024-11-15T10:25:15Z"),
                Instant.parse("2024-11-15T10:30:00Z"),
                null,
                Instant.parse("2024-11-15T11:35:29Z"));

        Replay replay = IncidentReplay.of(times).with(List.of());

        assertThat(replay.intervals()).extracting(ReplayedInterval::minutes).containsExactly(9L, 5L, 65L);
        assertThat(replay.minutes()).isEqualTo(79);
    }

    @Test
    void whateverTheActionsNothingIsSavedTwiceAndNothingGetsLonger() {
        Random random = new Random(19);
        for (int run = 0; run < 500; run++) {
            List<Benefit> benefits = IntStream.range(0, random.nextInt(8))
                    .mapToObj(i -> new Benefit(ResponseInterval.values()[random.nextInt(4)], 1 + random.nextInt(60)))
                    .toList();

            Replay replay = SAMPLE.with(benefits);

            assertThat(replay.intervals())
                    .allSatisfy(
                            interval -> assertThat(interval.replayedMinutes()).isBetween(0L, interval.minutes()));
            assertThat(replay.savedMinutes())
                    .isLessThanOrEqualTo(
                            benefits.stream().mapToLong(Benefit::minutes).sum());
            assertThat(replay.intervals())
                    .extracting(ReplayedInterval::replayedEndedAt)
                    .isSorted();
        }
    }
}
