package dev.debrief.documents.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A true scale of time that leaves out long silences. */
final class TimeScale {

    private static final double BREAK = 36;
    private static final Duration SHORTEST_BREAK = Duration.ofMinutes(30);

    /** A silence this many times as long as what is usual is left out. */
    private static final int UNUSUAL = 8;

    /** If there are more, only those are left out that are longer than all others. */
    private static final int MOST_BREAKS = 20;

    private static final List<Duration> STEPS = Stream.of(
                    1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10080)
            .map(Duration::ofMinutes)
            .toList();

    private final List<Instant> points;
    private final double[] positions;
    private final Duration longest;
    private final Duration unusual;
    private final double pixelsPerSecond;

    /**
     * @param points at least one, ascending
     * @param breaks whether silences are left out
     */
    TimeScale(List<Instant> points, double end, boolean breaks) {
        this.points = points;
        List<Duration> gaps = gaps(points);
        unusual = breaks ? unusual(gaps) : Duration.between(points.get(0), points.get(points.size() - 1));
        longest = longest(gaps, unusual);
        double seconds = 0;
        int silences = 0;
        for (int i = 1; i < points.size(); i++) {
            if (isBreak(i)) {
                silences++;
            } else {
                seconds += seconds(points.get(i - 1), points.get(i));
            }
        }
        pixelsPerSecond = seconds == 0 ? 0 : Math.max(0, end - silences * BREAK) / seconds;
        positions = new double[points.size()];
        for (int i = 1; i < positions.length; i++) {
            double length = isBreak(i) ? BREAK : seconds(points.get(i - 1), points.get(i)) * pixelsPerSecond;
            positions[i] = Math.min(end, positions[i - 1] + length);
        }
    }

    /** A silence from one moment to another. */
    record Silence(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    List<Silence> silences() {
        List<Silence> silences = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (isBreak(i)) {
                silences.add(new Silence(points.get(i - 1), points.get(i)));
            }
        }
        return silences;
    }

    /** How many unusual silences are drawn to scale, because there are too many to leave them out. */
    long silencesToScale() {
        return gaps(points).stream()
                .filter(gap -> gap.compareTo(unusual) > 0 && gap.compareTo(longest) <= 0)
                .count();
    }

    /** A silence is unusual if it is longer. */
    Duration unusual() {
        return unusual;
    }

    Instant first() {
        return points.get(0);
    }

    Instant last() {
        return points.get(points.size() - 1);
    }

    double position(Instant at) {
        int found = Collections.binarySearch(points, at);
        if (found >= 0) {
            return positions[found];
        }
        int next = -found - 1;
        if (next == 0 || next == positions.length) {
            return positions[Math.min(next, positions.length - 1)];
        }
        Instant from = points.get(next - 1);
        double share = seconds(from, at) / seconds(from, points.get(next));
        return positions[next - 1] + share * (positions[next] - positions[next - 1]);
    }

    /** Round times that have space for a label each, none within a silence. */
    List<Instant> ticks(double space) {
        if (pixelsPerSecond == 0) {
            return List.of();
        }
        Duration step = STEPS.stream()
                .filter(some -> some.toSeconds() * pixelsPerSecond >= space)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1).multipliedBy(1 + (long) (space / (604800 * pixelsPerSecond))));
        List<Instant> ticks = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            if (!isBreak(i)) {
                add(points.get(i - 1), points.get(i), step, space, ticks);
            }
        }
        return ticks;
    }

    private void add(Instant from, Instant to, Duration step, double space, List<Instant> ticks) {
        long first = Math.floorDiv(from.getEpochSecond() + step.toSeconds() - 1, step.toSeconds());
        for (long i = first; i * step.toSeconds() <= to.getEpochSecond(); i++) {
            Instant tick = Instant.ofEpochSecond(i * step.toSeconds());
            if (ticks.isEmpty() || position(tick) - position(ticks.get(ticks.size() - 1)) >= space) {
                ticks.add(tick);
            }
        }
    }

    private boolean isBreak(int i) {
        return Duration.between(points.get(i - 1), points.get(i)).compareTo(longest) > 0;
    }

    /** The longest silence that is drawn to scale. */
    private static Duration longest(List<Duration> gaps, Duration unusual) {
        return gaps.size() > MOST_BREAKS
                        && gaps.get(gaps.size() - 1 - MOST_BREAKS).compareTo(unusual) > 0
                ? gaps.get(gaps.size() - 1 - MOST_BREAKS)
                : unusual;
    }

    private static Duration unusual(List<Duration> gaps) {
        if (gaps.isEmpty()) {
            return SHORTEST_BREAK;
        }
        Duration unusual = gaps.get((gaps.size() - 1) / 2).multipliedBy(UNUSUAL);
        return unusual.compareTo(SHORTEST_BREAK) > 0 ? unusual : SHORTEST_BREAK;
    }

    /** Ascending. */
    private static List<Duration> gaps(List<Instant> points) {
        List<Duration> gaps = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Duration gap = Duration.between(points.get(i - 1), points.get(i));
            if (!gap.isZero()) {
                gaps.add(gap);
            }
        }
        Collections.sort(gaps);
        return gaps;
    }

    private static double seconds(Instant from, Instant to) {
        Duration duration = Duration.between(from, to);
        return duration.toSeconds() + duration.toNanosPart() / 1e9;
    }
}
