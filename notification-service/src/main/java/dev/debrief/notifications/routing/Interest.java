package dev.debrief.notifications.routing;

import dev.debrief.notifications.notification.Frequency;
import dev.debrief.notifications.notification.Reason;
import java.util.Comparator;
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

    Interest through(String ofTeam) {
        return new Interest(reason, frequency, ofTeam);
    }
}
