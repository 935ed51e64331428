package dev.debrief.actions.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Postmortems that this service was told of. */
public final class KnownPostmortems {

    private KnownPostmortems() {}

    public static KnownPostmortem open() {
        return of(Visibility.OPEN, List.of());
    }

    public static KnownPostmortem restrictedTo(String... audience) {
        return of(Visibility.RESTRICTED, List.of(audience));
    }

    private static KnownPostmortem of(Visibility visibility, List<String> audience) {
        return new KnownPostmortem(news(1, "Payment processing failure", visibility, audience), Instant.EPOCH);
    }

    static PostmortemNews news(long version, String title, Visibility visibility, List<String> audience) {
        return new PostmortemNews(
                new UUID(7, 7), version, 7, title, new UUID(42, 42), "INC-42", Severity.HIGH, visibility, audience);
    }
}
