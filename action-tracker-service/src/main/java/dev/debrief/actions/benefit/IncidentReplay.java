package dev.debrief.actions.benefit;

import dev.debrief.actions.incident.IncidentTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Replays an incident as if action items had shortened its intervals. An interval does not become shorter than nothing,
 * however many action items shorten it, and what follows moves with its end.
 *
 * <p>An interval without an end is unknown; the next one begins where the last known one ended. Times out of order make
 * an interval of no length. Minutes are counted from the beginning of the impact, so that the intervals add up.
 */
public final class IncidentReplay {

    private final List<Interval> intervals;

    /** @param first the interval in which it begins */
    private record Interval(ResponseInterval name, ResponseInterval first, long minutes, Instant endedAt) {}

    private IncidentReplay(List<Interval> intervals) {
        this.intervals = intervals;
    }

    public static IncidentReplay of(IncidentTimes times) {
        List<Interval> known = new ArrayList<>();
        Instant start = times.startedAt();
        ResponseInterval first = null;
        long minutesSoFar = 0;
        for (ResponseInterval name : ResponseInterval.values()) {
            first = first == null ? name : first;
            Instant end = name.endIn(times);
            if (end == null) {
                continue;
            }
            if (start == null) {
                start = end;
            } else {
                long minutes =
                        Math.max(minutesSoFar, Duration.between(start, end).toMinutes());
                known.add(new Interval(name, first, minutes - minutesSoFar, end));
                minutesSoFar = minutes;
            }
            first = null;
        }
        return new IncidentReplay(known);
    }

    /** The incident with action items of these benefits. */
    public Replay with(Collection<Benefit> benefits) {
        List<ReplayedInterval> replayed = new ArrayList<>();
        long savedSoFar = 0;
        for (Interval interval : intervals) {
            long saved = Math.min(interval.minutes(), wanted(interval.name(), benefits));
            savedSoFar += saved;
            replayed.add(new ReplayedInterval(
                    interval.name(),
                    interval.first(),
                    interval.minutes(),
                    interval.minutes() - saved,
                    interval.endedAt(),
                    interval.endedAt().minus(Duration.ofMinutes(savedSoFar))));
        }
        return new Replay(replayed);
    }

    private static long wanted(ResponseInterval interval, Collection<Benefit> benefits) {
        return benefits.stream()
                .filter(benefit -> benefit.shortens() == interval)
                .mapToLong(Benefit::minutes)
                .sum();
    }
}
