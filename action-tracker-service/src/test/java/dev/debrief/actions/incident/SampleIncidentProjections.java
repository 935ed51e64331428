package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Projections of incidents. */
public final class SampleIncidentProjections {

    private SampleIncidentProjections() {}

    public static IncidentProjection open() {
        return new IncidentProjection(update(1, Visibility.OPEN, List.of()), Instant.EPOCH);
    }

    public static IncidentProjection restrictedTo(String... audience) {
        return new IncidentProjection(update(1, Visibility.RESTRICTED, List.of(audience)), Instant.EPOCH);
    }

    static IncidentUpdate update(long version, Visibility visibility, List<String> audience) {
        return new IncidentUpdate(
                new UUID(42, 42), version, 42, "Checkout fails", Severity.HIGH, visibility, audience, null);
    }
}
