package dev.debrief.actions.benefit;

import static dev.debrief.actions.benefit.ResponseInterval.DETECT;
import static dev.debrief.actions.benefit.ResponseInterval.MITIGATE;
import static dev.debrief.actions.benefit.ResponseInterval.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.debrief.actions.incident.IncidentTimes;
import dev.debrief.actions.incident.SampleIncidentDetails;
import dev.debrief.actions.incident.SampleIncidentProjections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The intervals of the later incident last 10, 5, 50 and 15 minutes. */
class LaterIncidentsTest {

    private static final IncidentTimes TIMES = SampleIncidentProjections.TIMES;
    private static final LaterIncidents LATER = LaterIncidents.of(List.of(SampleIncidentDetails.open()));

    @Test
    void anIntervalWithTheSameBeginningAndEndIsCompared() {
        assertThat(LATER.outcomes(predicted(TIMES), Set.of(MITIGATE)))
                .extracting(IntervalOutcome::minutesBefore, IntervalOutcome::actualMinutes)
                .containsExactly(tuple(50L, 50L));
    }

    /** Without the acknowledgement, the mitigation took 55 minutes: that it takes 50 now is no improvement. */
    @Test
    void anIntervalThatContainsAnotherOneIsNotComparedWithOneThatDoesNot() {
        IncidentTimes unacknowledged =
                new IncidentTimes(TIMES.startedAt(), TIMES.detectedAt(), null, TIMES.mitigatedAt(), TIMES.resolvedAt());

        assertThat(LATER.outcomes(predicted(unacknowledged), EnumSet.allOf(ResponseInterval.class)))
                .extracting(IntervalOutcome::interval)
                .containsExactly(DETECT, RESOLVE);
    }

    private static Replay predicted(IncidentTimes times) {
        return IncidentReplay.of(times).with(List.of(new Benefit(MITIGATE, 10)));
    }
}
