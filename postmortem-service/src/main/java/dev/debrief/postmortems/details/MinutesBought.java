package dev.debrief.postmortems.details;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemStatus;
import dev.debrief.postmortems.actionitem.Benefit;
import dev.debrief.postmortems.actionitem.ResponseInterval;
import dev.debrief.postmortems.incident.MeasuredDuration;
import dev.debrief.postmortems.incident.duration.DurationName;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How long the incident would have lasted with the action items that shorten its response. An interval does not become
 * shorter than nothing, however many action items shorten it. Computed from the current times and action items whenever
 * they are read, in the same way as by action-tracker-service.
 *
 * @param minutes how long it lasted
 * @param expectedMinutes with all action items that were neither dropped nor found to be ineffective
 * @param verifiedMinutes with those that were verified to be effective
 */
public record MinutesBought(int minutes, int expectedMinutes, int verifiedMinutes) {

    /** Null if no action item shortens the response, or if it is not known how long the incident lasted. */
    static @Nullable MinutesBought of(List<MeasuredDuration> durations, List<ActionItem> items) {
        Map<ResponseInterval, Long> intervals = intervals(durations);
        if (!intervals.containsKey(ResponseInterval.RESOLVE)
                || items.stream().allMatch(item -> item.benefit() == null)) {
            return null;
        }
        return new MinutesBought(
                minutes(intervals, items, item -> false),
                minutes(intervals, items, item -> item.progress().helps()),
                minutes(intervals, items, item -> item.status() == ActionItemStatus.VERIFIED));
    }

    /**
     * The minutes of each interval, from the end of the one before. An interval without an end is part of the next one.
     */
    private static Map<ResponseInterval, Long> intervals(List<MeasuredDuration> durations) {
        Map<ResponseInterval, Long> intervals = new EnumMap<>(ResponseInterval.class);
        long minutesSoFar = 0;
        for (MeasuredDuration duration : durations) {
            ResponseInterval interval = intervalBefore(duration.name());
            Long seconds = duration.seconds();
            if (interval != null && seconds != null) {
                long minutes = Math.max(minutesSoFar, seconds / 60);
                intervals.put(interval, minutes - minutesSoFar);
                minutesSoFar = minutes;
            }
        }
        return intervals;
    }

    /** The interval that ends with a phase; null for phases in the middle of one. */
    private static @Nullable ResponseInterval intervalBefore(DurationName phase) {
        return switch (phase) {
            case DETECTION -> ResponseInterval.DETECT;
            case ACKNOWLEDGEMENT -> ResponseInterval.ACKNOWLEDGE;
            case MITIGATION -> ResponseInterval.MITIGATE;
            case RESOLUTION -> ResponseInterval.RESOLVE;
            case FIRST_SIGNAL, IDENTIFICATION -> null;
        };
    }

    private static int minutes(
            Map<ResponseInterval, Long> intervals, List<ActionItem> items, Predicate<ActionItem> which) {
        List<Benefit> benefits = items.stream()
                .filter(which)
                .map(ActionItem::benefit)
                .filter(Objects::nonNull)
                .toList();
        return Math.toIntExact(intervals.entrySet().stream()
                .mapToLong(interval -> Math.max(0, interval.getValue() - saved(interval.getKey(), benefits)))
                .sum());
    }

    private static long saved(ResponseInterval interval, List<Benefit> benefits) {
        return benefits.stream()
                .filter(benefit -> benefit.shortens() == interval)
                .mapToLong(Benefit::minutes)
                .sum();
    }
}
