package dev.debrief.actions.incident;

import dev.debrief.actions.postmortem.Severity;
import dev.debrief.actions.postmortem.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projections of incidents. */
public final class SampleIncidentProjections {

    /** 10 minutes to detect it, 5 to acknowledge it, 50 to mitigate it and 15 to resolve it. */
    public static final IncidentTimes TIMES = new IncidentTimes(
            Instant.parse("2024-11-15T10:15:00Z"),
            Instant.parse("2024-11-15T10:25:00Z"),
            Instant.parse("2024-11-15T10:30:00Z"),
            Instant.parse("2024-11-15T11:20:00Z"),
            Instant.parse("2024-11-15T11:35:00Z"));

    private SampleIncidentProjections() {}

    public static IncidentProjection open() {
        return new IncidentProjection(update(1, Visibility.OPEN, List.of()), Instant.EPOCH);
    }

    public static IncidentProjection restrictedTo(String... audience) {
        return new IncidentProjection(update(1, Visibility.RESTRICTED, List.of(audience)), Instant.EPOCH);
    }

    static IncidentUpdate update(long version, Visibility visibility, List<String> audience) {
        return update(version, visibility, audience, null);
    }

    static IncidentUpdate update(
            long version, Visibility visibility, List<String> audience, @Nullable UUID mergedInto) {
        return new IncidentUpdate(
                new UUID(42, 42),
                version,
                42,
                "Checkout fails",
                Severity.HIGH,
                visibility,
                audience,
                mergedInto,
                List.of("checkout"),
                TIMES);
    }
}
