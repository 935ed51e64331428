package dev.debrief.incidents.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.timeline.TimelineFinding.Code;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineConsistencyCheckTest {

    private final List<TimelineEntryProjection> entries = new ArrayList<>();

    @Test
    void theSampleIncidentIsConsistent() {
        sample();

        assertThat(check(sampleTimes(), 15)).isEmpty();
        assertThat(check(sampleTimes(), 14)).extracting(TimelineFinding::code).containsOnly(Code.GAP);
    }

    @Test
    void findsGapsAfterTheStartAndBeforeTheEnd() {
        entry("10:40", TimelineEntryKind.NOTE, null);
        Times times = new Times(at("10:15"), null, null, null, null, null, at("11:35"), null);

        assertThat(check(times, 15))
                .extracting(TimelineFinding::detail)
                .containsExactly("There is no entry for 25 minutes.", "There is no entry for 55 minutes.");
    }

    @Test
    void findsEntriesOutOfRangeButNotTheChangeThatCausedIt() {
        entry("09:00", TimelineEntryKind.CHANGE, null);
        entry("09:01", TimelineEntryKind.NOTE, null);
        entry("10:20", TimelineEntryKind.NOTE, null);
        entry("13:00", TimelineEntryKind.NOTE, null);
        Times times = new Times(at("10:15"), null, null, null, null, null, at("10:25"), null);

        assertThat(check(times, 60))
                .extracting(TimelineFinding::code)
                .containsExactly(Code.BEFORE_INCIDENT, Code.AFTER_INCIDENT);
    }

    @Test
    void findsTimesOutOfOrder() {
        Times times = new Times(at("10:15"), null, at("10:05"), null, null, null, at("10:00"), null);

        assertThat(check(times, 1000))
                .extracting(TimelineFinding::detail)
                .containsExactly("resolvedAt is before startedAt.", "detectedAt is before startedAt.");
    }

    @Test
    void findsWrongClocksAndContradictorySources() {
        entries.add(new TimelineEntryProjection(
                new UUID(0, 1), at("10:30"), at("10:20"), TimelineEntryKind.DETECTION, "grafana", false));
        entry("10:40", TimelineEntryKind.DETECTION, "pagerduty");

        assertThat(check(Times.unknown(), 60))
                .extracting(TimelineFinding::detail)
                .containsExactly(
                        "The entry was recorded before it happened: the clock of grafana is ahead.",
                        "grafana and pagerduty give different times for detection.");
    }

    @Test
    void limitsTheFindings() {
        for (int i = 0; i < 300; i++) {
            entry("09:00", TimelineEntryKind.NOTE, null);
        }
        Times times = new Times(at("10:15"), null, null, null, null, null, null, null);

        TimelineCheckResult found = new TimelineConsistencyCheck(times, Duration.ofMinutes(15)).of(entries);

        assertThat(found.findings()).hasSize(200);
        assertThat(found.more()).isEqualTo(100);
    }

    private void sample() {
        entry("10:15", TimelineEntryKind.CHANGE, null);
        entry("10:22", TimelineEntryKind.SIGNAL, null);
        entry("10:25", TimelineEntryKind.DETECTION, null);
        entry("10:30", TimelineEntryKind.INVESTIGATION, null);
        entry("10:45", TimelineEntryKind.INVESTIGATION, null);
        entry("10:50", TimelineEntryKind.ACTION, null);
        entry("11:05", TimelineEntryKind.ACTION, null);
        entry("11:20", TimelineEntryKind.MITIGATION, null);
        entry("11:35", TimelineEntryKind.RESOLUTION, null);
    }

    private static Times sampleTimes() {
        return new Times(
                at("10:15"), at("10:22"), at("10:25"), at("10:30"), at("10:45"), at("11:20"), at("11:35"), null);
    }

    private List<TimelineFinding> check(Times times, int gapMinutes) {
        return new TimelineConsistencyCheck(times, Duration.ofMinutes(gapMinutes))
                .of(entries)
                .findings();
    }

    private void entry(String time, TimelineEntryKind kind, @Nullable String source) {
        UUID id = new UUID(0, entries.size() + 100L);
        entries.add(new TimelineEntryProjection(id, at(time), at("15:00"), kind, source, false));
    }

    private static Instant at(String time) {
        return Instant.parse("2024-11-15T" + time + ":00Z");
    }
}
