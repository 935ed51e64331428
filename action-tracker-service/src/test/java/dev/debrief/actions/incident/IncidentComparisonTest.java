package dev.debrief.actions.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which events of an incident cause a comparison with others. */
class IncidentComparisonTest {

    private static final Instant RECORDED = Instant.parse("2024-11-15T10:31:00Z");

    @Test
    void onlyWhatIncidentsAreComparedByCausesAComparison() {
        IncidentDetails details =
                new IncidentDetails(update(1, "Checkout fails", "checkout", IncidentKind.DRILL, false));

        assertThat(details.apply(update(2, "Checkout failed", "checkout", IncidentKind.DRILL, false)))
                .as("another title")
                .isFalse();
        assertThat(details.apply(update(3, "Checkout failed", "payments", IncidentKind.DRILL, false)))
                .as("another service")
                .isTrue();
        assertThat(details.isIncident()).isFalse();
        assertThat(details.apply(update(4, "Checkout failed", "payments", IncidentKind.INCIDENT, false)))
                .as("another kind")
                .isTrue();
        assertThat(details.isIncident()).isTrue();
        assertThat(details.apply(update(5, "Checkout failed", "payments", IncidentKind.INCIDENT, true)))
                .as("cancelled")
                .isTrue();
        assertThat(details.isIncident()).isFalse();
        assertThat(details.apply(update(4, "Checkout failed", "search", IncidentKind.INCIDENT, false)))
                .as("an older event")
                .isFalse();
        assertThat(details.services()).containsExactly("payments");
    }

    @Test
    void theCourseOfAnIncidentAndItsParticipantsCauseNone() {
        IncidentTimes reported = new IncidentTimes(RECORDED, null, null, null, null);
        IncidentTimes resolved = new IncidentTimes(RECORDED, RECORDED, RECORDED, RECORDED, RECORDED);
        IncidentTimes earlier = new IncidentTimes(RECORDED.minusSeconds(60), RECORDED, RECORDED, RECORDED, RECORDED);
        IncidentDetails details = new IncidentDetails(update(1, Visibility.OPEN, List.of(), reported));

        assertThat(details.apply(update(2, Visibility.OPEN, List.of(), resolved)))
                .as("resolved")
                .isFalse();
        assertThat(details.apply(update(3, Visibility.OPEN, List.of("user:dana"), resolved)))
                .as("a participant")
                .isFalse();
        assertThat(details.apply(update(4, Visibility.OPEN, List.of("user:dana"), earlier)))
                .as("another start")
                .isTrue();
        assertThat(details.apply(update(5, Visibility.RESTRICTED, List.of("user:dana"), earlier)))
                .as("restricted")
                .isTrue();
        assertThat(details.apply(update(6, Visibility.RESTRICTED, List.of("user:dana", "user:sam"), earlier)))
                .as("another reader")
                .isTrue();
    }

    @Test
    void anIncidentWithoutTimesBeganWhenItWasRecorded() {
        assertThat(new IncidentDetails(update(1, "Checkout fails", "checkout", IncidentKind.INCIDENT, false)).beganAt())
                .isEqualTo(RECORDED);
        assertThat(SampleIncidentDetails.open().beganAt()).isEqualTo(SampleIncidentProjections.TIMES.startedAt());
    }

    private static IncidentUpdate update(
            long version, String title, String service, IncidentKind kind, boolean cancelled) {
        return new IncidentUpdate(
                new UUID(42, 42),
                version,
                42,
                title,
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of(service),
                IncidentTimes.UNKNOWN,
                kind,
                cancelled,
                false,
                RECORDED);
    }

    private static IncidentUpdate update(
            long version, Visibility visibility, List<String> audience, IncidentTimes times) {
        return new IncidentUpdate(
                new UUID(42, 42),
                version,
                42,
                "Checkout fails",
                Severity.HIGH,
                visibility,
                audience,
                null,
                List.of("checkout"),
                times);
    }
}
