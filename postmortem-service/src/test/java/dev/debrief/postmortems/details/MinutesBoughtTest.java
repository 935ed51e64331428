package dev.debrief.postmortems.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemStatus;
import dev.debrief.postmortems.actionitem.Benefit;
import dev.debrief.postmortems.actionitem.ItemProgress;
import dev.debrief.postmortems.actionitem.ResponseInterval;
import dev.debrief.postmortems.incident.MeasuredDuration;
import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.duration.DurationStatus;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The intervals of the sample take 10, 5, 50 and 15 minutes. */
class MinutesBoughtTest {

    private static final List<MeasuredDuration> SAMPLE = List.of(
            duration(DurationName.FIRST_SIGNAL, 420L),
            duration(DurationName.DETECTION, 600L),
            duration(DurationName.ACKNOWLEDGEMENT, 900L),
            duration(DurationName.IDENTIFICATION, 1800L),
            duration(DurationName.MITIGATION, 3900L),
            duration(DurationName.RESOLUTION, 4800L));

    @ParameterizedTest
    @CsvSource({
        // cut at zero
        "DETECT, 20, 70",
        "MITIGATE, 39, 41",
        "ACKNOWLEDGE, 1, 79",
        "RESOLVE, 43200, 65",
        "UNKNOWN, 20, 80"
    })
    void oneActionShortensItsInterval(ResponseInterval interval, int minutes, int expected) {
        assertThat(MinutesBought.of(SAMPLE, List.of(item(ActionItemStatus.OPEN, interval, minutes))))
                .isEqualTo(new MinutesBought(80, expected, 80));
    }

    @Test
    void severalActionsOnAnIntervalDoNotSaveMoreThanItHad() {
        List<ActionItem> items = List.of(
                item(ActionItemStatus.VERIFIED, ResponseInterval.DETECT, 6),
                item(ActionItemStatus.OPEN, ResponseInterval.DETECT, 6),
                item(ActionItemStatus.OPEN, ResponseInterval.MITIGATE, 39));

        assertThat(MinutesBought.of(SAMPLE, items)).isEqualTo(new MinutesBought(80, 31, 74));
    }

    @Test
    void whatWasDroppedOrDidNotWorkSavesNothing() {
        List<ActionItem> items = List.of(
                item(ActionItemStatus.DROPPED, ResponseInterval.DETECT, 20),
                item(ActionItemStatus.INEFFECTIVE, ResponseInterval.MITIGATE, 39));

        assertThat(MinutesBought.of(SAMPLE, items)).isEqualTo(new MinutesBought(80, 80, 80));
    }

    @Test
    void anIntervalWithoutAnEndIsPartOfTheNextOne() {
        List<MeasuredDuration> durations = List.of(
                duration(DurationName.DETECTION, 600L),
                duration(DurationName.ACKNOWLEDGEMENT, null),
                duration(DurationName.MITIGATION, 3900L),
                duration(DurationName.RESOLUTION, 4800L));

        assertThat(MinutesBought.of(
                        durations,
                        List.of(
                                item(ActionItemStatus.OPEN, ResponseInterval.ACKNOWLEDGE, 5),
                                item(ActionItemStatus.OPEN, ResponseInterval.MITIGATE, 54))))
                .isEqualTo(new MinutesBought(80, 26, 80));
    }

    @Test
    void withoutABenefitOrADurationThereAreNoFigures() {
        List<ActionItem> items = List.of(item(ActionItemStatus.OPEN, ResponseInterval.DETECT, 20));

        assertThat(MinutesBought.of(SAMPLE, List.of(item(ActionItemStatus.OPEN, null))))
                .isNull();
        assertThat(MinutesBought.of(SAMPLE, List.of())).isNull();
        assertThat(MinutesBought.of(
                        List.of(duration(DurationName.DETECTION, 600L), duration(DurationName.RESOLUTION, null)),
                        items))
                .isNull();
    }

    private static MeasuredDuration duration(DurationName name, @Nullable Long seconds) {
        return new MeasuredDuration(
                name, seconds == null ? DurationStatus.PENDING : DurationStatus.RECORDED, seconds, null);
    }

    private static ActionItem item(ActionItemStatus status, ResponseInterval interval, int minutes) {
        return item(status, new Benefit(interval, minutes));
    }

    private static ActionItem item(ActionItemStatus status, @Nullable Benefit benefit) {
        return new ActionItem(
                UUID.randomUUID(),
                "AI-1",
                "Lower the alert thresholds",
                null,
                null,
                "PREVENTIVE_MEASURE",
                "DETECT",
                null,
                null,
                status,
                new ItemProgress(
                        status != ActionItemStatus.DROPPED,
                        status == ActionItemStatus.OPEN,
                        status == ActionItemStatus.VERIFIED,
                        false),
                List.of(),
                false,
                true,
                List.of(),
                null,
                false,
                benefit);
    }
}
