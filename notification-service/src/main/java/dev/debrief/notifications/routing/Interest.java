package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why and how often somebody is notified.
 *
 * @param team the team through which a person is notified; null if they are notified themselves
 */
record Interest(
        Reason reason, Frequency frequency, @Nullable String team) {

    /** What somebody chose counts more than a default, what they must act on more than both. */
    private static final Comparator<Interest> STRONGEST_FIRST = Comparator.comparing(Interest::reason)
            .thenComparing(Interest::frequency)
            .thenComparing(interest -> interest.team() != null);

    /** Without a subscription, at once. */
    static Interest direct(Reason reason) {
        return new Interest(reason, Frequency.INSTANT, null);
    }

    static Interest strongest(Interest one, Interest other) {
        return STRONGEST_FIRST.compare(one, other) <= 0 ? one : other;
    }

    /**
     * The interest of an endpoint that has both. What it is subscribed to itself does not depend on the preferences of
     * its team.
     */
    static Interest combined(Interest one, Interest other) {
        Interest strongest = strongest(one, other);
        boolean own = Stream.of(one, other)
                .anyMatch(each -> each.team == null && each.frequency.compareTo(strongest.frequency) <= 0);
        return own ? strongest.through(null) : strongest;
    }

    Interest through(@Nullable String ofTeam) {
        return new Interest(reason, frequency, ofTeam);
    }
}
