package dev.debrief.postmortems.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sample incident projections. */
public final class IncidentProjectionFixtures {

    private static final UUID ID = UUID.fromString("01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d");

    private IncidentProjectionFixtures() {}

    /** Restricted when there is an audience. */
    public static IncidentProjection resolved(String title, Severity severity, String... audience) {
        var times = new IncidentTimes(
                Instant.parse("2024-11-15T10:15:00Z"),
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2024-11-15T11:35:00Z"),
                null);
        var details = new IncidentDetails(
                title,
                null,
                IncidentKind.INCIDENT,
                severity,
                null,
                IncidentStatus.RESOLVED,
                List.of(),
                List.of(),
                new Person("team:support", "Support"),
                times,
                List.of(),
                null,
                false);
        return new IncidentProjection(IncidentUpdate.about(
                ID,
                "INC-42",
                audience.length == 0 ? Visibility.OPEN : Visibility.RESTRICTED,
                List.of(audience),
                details));
    }
}
