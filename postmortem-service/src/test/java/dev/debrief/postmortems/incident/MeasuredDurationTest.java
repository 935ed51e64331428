package dev.debrief.postmortems.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.postmortems.incident.duration.DurationName;
import dev.debrief.postmortems.incident.duration.DurationReason;
import dev.debrief.postmortems.incident.duration.DurationStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuredDurationTest {

    @ParameterizedTest(name = "{0} {1} with start {2} and detection {3} is {4}")
    @CsvSource({
        "INVESTIGATING, INCIDENT, 10:15, 10:25, RECORDED, 600,",
        "INVESTIGATING, INCIDENT, 10:15,      , PENDING,,",
        "INVESTIGATING, INCIDENT,      , 10:25, NOT_APPLICABLE,, START_NOT_RECORDED",
        "RESOLVED, INCIDENT,      , 10:25, NOT_APPLICABLE,, START_NOT_RECORDED",
        "RESOLVED, INCIDENT, 10:15,      , NOT_APPLICABLE,, END_NOT_RECORDED",
        "CANCELLED, INCIDENT, 10:15,     , NOT_APPLICABLE,, END_NOT_RECORDED",
        "RESOLVED, INCIDENT, 10:25, 10:15, INVALID,, END_BEFORE_START",
        "RESOLVED, NEAR_MISS, 10:15, 10:25, NOT_APPLICABLE,, NOT_MEASURED",
        "INVESTIGATING, DRILL, 10:15,     , NOT_APPLICABLE,, NOT_MEASURED",
        "UNKNOWN, INCIDENT, 10:15,        , PENDING,,",
        "RESOLVED, UNKNOWN, 10:15, 10:25, NOT_APPLICABLE,, NOT_MEASURED"
    })
    void derivesDurationsFromTimes(
            IncidentStatus status,
            IncidentKind kind,
            @Nullable String start,
            @Nullable String detection,
            DurationStatus expected,
            @Nullable Long seconds,
            @Nullable DurationReason reason) {
        var times = new IncidentTimes(at(start), null, at(detection), null, null, null, null, null);

        assertThat(MeasuredDuration.of(times, kind, status))
                .contains(new MeasuredDuration(DurationName.DETECTION, expected, seconds, reason));
    }

    private static @Nullable Instant at(@Nullable String time) {
        return time == null ? null : Instant.parse("2024-11-15T" + time + ":00Z");
    }
}
