package dev.debrief.postmortems.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentProjectionTest {

    private static final IncidentUpdate REPORTED = update("Checkout fails");

    private final IncidentProjection incident = new IncidentProjection(REPORTED);

    @Test
    void anUpdateOfTheTimelineChangesNothing() {
        assertThat(incident.apply(REPORTED.without(List.of(UUID.randomUUID())))).isFalse();
        assertThat(incident.apply(update("Checkout fails"))).isFalse();
    }

    @Test
    void anotherTitleIsAChangeAndOtherParticipantsAreOne() {
        Participant sam = new Participant(new Person("user:sam", "Sam"), List.of("RESPONDER"), null, null);

        assertThat(incident.apply(update("Discounts break the checkout"))).isTrue();
        assertThat(incident.apply(update("Discounts break the checkout").withParticipants(List.of(sam))))
                .isTrue();
    }

    private static IncidentUpdate update(String title) {
        var details = new IncidentDetails(
                title,
                null,
                IncidentKind.INCIDENT,
                Severity.HIGH,
                null,
                IncidentStatus.RESOLVED,
                List.of("checkout"),
                List.of(),
                new Person("team:support", "Support"),
                new IncidentTimes(null, null, null, null, null, null, null, null),
                List.of(),
                null,
                false);
        return IncidentUpdate.about(new UUID(0, 42), "INC-42", Visibility.OPEN, List.of(), details);
    }
}
