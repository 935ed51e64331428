package dev.debrief.actions.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IncidentDetailsTest {

    @Test
    void theyAreThoseOfTheNewestEvent() {
        IncidentDetails details = new IncidentDetails(update(3, "checkout", IncidentTimes.UNKNOWN));

        details.apply(update(4, "payments", SampleIncidentProjections.TIMES));
        details.apply(update(2, "search", IncidentTimes.UNKNOWN));

        assertThat(details.incidentId()).isEqualTo(new UUID(42, 42));
        assertThat(details.services()).containsExactly("payments");
        assertThat(details.times()).isEqualTo(SampleIncidentProjections.TIMES);
    }

    private static IncidentUpdate update(long version, String service, IncidentTimes times) {
        return new IncidentUpdate(
                new UUID(42, 42),
                version,
                42,
                "Checkout fails",
                Severity.HIGH,
                Visibility.OPEN,
                List.of(),
                null,
                List.of(service),
                times);
    }
}
