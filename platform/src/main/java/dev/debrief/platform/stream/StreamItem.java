package dev.debrief.platform.stream;

import org.jspecify.annotations.Nullable;

/**
 * What a follower is given.
 *
 * @param position to come back with
 * @param event null for a sign of life
 */
public record StreamItem(StreamPosition position, @Nullable StreamedEvent event, StreamSubscription subscription) {

    /** To be told when the follower took it, which makes room for another. */
    public void consumed() {
        subscription.consumed();
    }
}
