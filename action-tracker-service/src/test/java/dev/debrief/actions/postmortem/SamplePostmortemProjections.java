package dev.debrief.actions.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Projections of postmortems. */
public final class SamplePostmortemProjections {

    private SamplePostmortemProjections() {}

    public static PostmortemProjection open() {
        return of(Visibility.OPEN, List.of());
    }

    public static PostmortemProjection restrictedTo(String... audience) {
        return of(Visibility.RESTRICTED, List.of(audience));
    }

    public static PostmortemProjection published() {
        return new PostmortemProjection(
                update(1, "Payment processing failure", PostmortemStatus.PUBLISHED, Visibility.OPEN, List.of()),
                Instant.EPOCH);
    }

    private static PostmortemProjection of(Visibility visibility, List<String> audience) {
        return new PostmortemProjection(update(1, "Payment processing failure", visibility, audience), Instant.EPOCH);
    }

    static PostmortemUpdate update(long version, String title, Visibility visibility, List<String> audience) {
        return update(version, title, PostmortemStatus.DRAFT, visibility, audience);
    }

    private static PostmortemUpdate update(
            long version, String title, PostmortemStatus status, Visibility visibility, List<String> audience) {
        return new PostmortemUpdate(
                new UUID(7, 7),
                version,
                7,
                title,
                new UUID(42, 42),
                "INC-42",
                List.of(),
                Severity.HIGH,
                status,
                visibility,
                audience);
    }
}
