package dev.debrief.platform.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a follower is given.
 *
 * @param position to come back with
 * @param fact null for a sign of life
 */
public record StreamEvent(StreamPosition position, @Nullable StreamedFact fact, Subscription subscription) {

    /** To be told when the follower took it, which makes room for another. */
    public void taken() {
        subscription.taken();
    }
}
