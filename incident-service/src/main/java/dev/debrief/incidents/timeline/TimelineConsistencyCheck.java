package dev.debrief.incidents.timeline;

import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.timeline.TimelineFinding.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds inconsistencies in a timeline: gaps, entries out of range, contradictions and wrong clocks. */
final class TimelineConsistencyCheck {

    /** People read times off a screen: differences of a few minutes are not contradictions. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    /** Machines record within seconds: an entry from the future means a wrong clock. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    private static final Comparator<TimelineFinding> BY_TIME = Comparator.comparing(
                    TimelineFinding::from, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
            .thenComparing(TimelineFinding::code)
            .thenComparing(TimelineFinding::detail);

    private final Times times;
    private final Duration gap;
    private final List<TimelineFinding> findings = new ArrayList<>();

    TimelineConsistencyCheck(Times times, Duration gap) {
        this.times = times;
        this.gap = gap;
    }

    /** @param entries in the order of the timeline */
    TimelineCheckResult of(List<TimelineEntryProjection> entries) {
        checkTimeOrder();
        checkGaps(entries);
        checkOutOfRange(entries);
        checkContradictions(entries);
        checkClocks(entries);
        findings.sort(BY_TIME);
        return TimelineCheckResult.of(entries.size(), findings);
    }

    private void checkTimeOrder() {
        String name = null;
        Instant latest = null;
        for (Map.Entry<String, @Nullable Instant> time : times.byName().entrySet()) {
            Instant at = time.getValue();
            if (at != null && latest != null && at.isBefore(latest)) {
                add(Code.TIMES_OUT_OF_ORDER, time.getKey() + " is before " + name + ".", List.of(), at, latest);
            }
            if (at != null && (latest == null || at.isAfter(latest))) {
                latest = at;
                name = time.getKey();
            }
        }
    }

    private void checkGaps(List<TimelineEntryProjection> entries) {
        Instant before = times.startedAt();
        @Nullable UUID last = null;
        Instant end = times.resolvedAt();
        for (TimelineEntryProjection entry : entries) {
            boolean within = end == null || !entry.occurredAt().isAfter(end);
            if (before != null && within) {
                checkGap(before, entry.occurredAt(), last, entry.id());
            }
            if (within && (before == null || entry.occurredAt().isAfter(before))) {
                before = entry.occurredAt();
                last = entry.id();
            }
        }
        if (before != null && end != null) {
            checkGap(before, end, last, null);
        }
    }

    private void checkGap(Instant from, Instant to, @Nullable UUID first, @Nullable UUID second) {
        Duration length = Duration.between(from, to);
        if (length.compareTo(gap) > 0) {
            List<UUID> around = new ArrayList<>();
            if (first != null) {
                around.add(first);
            }
            if (second != null) {
                around.add(second);
            }
            add(Code.GAP, "There is no entry for " + length.toMinutes() + " minutes.", around, from, to);
        }
    }

    private void checkOutOfRange(List<TimelineEntryProjection> entries) {
        Instant start = times.startedAt();
        Instant end = times.closedAt() == null ? times.resolvedAt() : times.closedAt();
        for (TimelineEntryProjection entry : entries) {
            boolean cause = entry.kind() == TimelineEntryKind.CHANGE;
            if (start != null && !cause && entry.occurredAt().isBefore(start.minus(TOLERANCE))) {
                addForEntry(Code.BEFORE_INCIDENT, "The entry is before the start of the impact.", entry);
            }
            if (end != null && !entry.automatic() && entry.occurredAt().isAfter(end.plus(TOLERANCE))) {
                addForEntry(Code.AFTER_INCIDENT, "The entry is after the end of the incident.", entry);
            }
        }
    }

    private void checkContradictions(List<TimelineEntryProjection> entries) {
        Map<TimelineEntryKind, TimelineEntryProjection> first = new EnumMap<>(TimelineEntryKind.class);
        Map<TimelineEntryKind, TimelineEntryProjection> last = new EnumMap<>(TimelineEntryKind.class);
        entries.forEach(entry -> {
            first.putIfAbsent(entry.kind(), entry);
            last.put(entry.kind(), entry);
        });
        checkContradiction("startedAt", times.startedAt(), first.get(TimelineEntryKind.IMPACT_START));
        checkContradiction("firstSignalAt", times.firstSignalAt(), first.get(TimelineEntryKind.SIGNAL));
        checkContradiction("detectedAt", times.detectedAt(), first.get(TimelineEntryKind.DETECTION));
        checkContradiction("mitigatedAt", times.mitigatedAt(), last.get(TimelineEntryKind.MITIGATION));
        checkContradiction("resolvedAt", times.resolvedAt(), last.get(TimelineEntryKind.RESOLUTION));
    }

    private void checkContradiction(String name, @Nullable Instant time, @Nullable TimelineEntryProjection entry) {
        if (time != null && entry != null && differsBeyondTolerance(time, entry.occurredAt())) {
            addForEntry(Code.CONTRADICTS_TIMES, "The incident says " + name + " is " + time + ".", entry);
        }
    }

    private void checkClocks(List<TimelineEntryProjection> entries) {
        Map<TimelineEntryKind, TimelineEntryProjection> previousByKind = new EnumMap<>(TimelineEntryKind.class);
        for (TimelineEntryProjection entry : entries) {
            if (entry.recordedAt().isBefore(entry.occurredAt().minus(CLOCK_TOLERANCE))) {
                addForEntry(
                        Code.CLOCK_AHEAD,
                        "The entry was recorded before it happened: the clock of " + sourceOf(entry) + " is ahead.",
                        entry);
            }
            TimelineEntryProjection other = isMilestone(entry.kind()) ? previousByKind.put(entry.kind(), entry) : null;
            if (other != null
                    && !sourceOf(other).equals(sourceOf(entry))
                    && differsBeyondTolerance(other.occurredAt(), entry.occurredAt())) {
                add(
                        Code.SOURCES_DISAGREE,
                        sourceOf(other) + " and " + sourceOf(entry) + " give different times for "
                                + entry.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".",
                        List.of(other.id(), entry.id()),
                        other.occurredAt(),
                        entry.occurredAt());
            }
        }
    }

    private static boolean isMilestone(TimelineEntryKind kind) {
        return switch (kind) {
            case IMPACT_START, DETECTION, MITIGATION, RESOLUTION -> true;
            case CHANGE, SIGNAL, INVESTIGATION, DECISION, ACTION, COMMUNICATION, STATUS, NOTE -> false;
        };
    }

    private static String sourceOf(TimelineEntryProjection entry) {
        return entry.source() == null ? "people" : entry.source();
    }

    private static boolean differsBeyondTolerance(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(TOLERANCE) > 0;
    }

    private void addForEntry(Code code, String detail, TimelineEntryProjection entry) {
        add(code, detail, List.of(entry.id()), entry.occurredAt(), null);
    }

    private void add(Code code, String detail, List<UUID> entryIds, @Nullable Instant from, @Nullable Instant to) {
        findings.add(new TimelineFinding(code, detail, entryIds, from, to));
    }
}
