package dev.debrief.platform.stream;

import org.jspecify.annotations.Nullable;

/**
 * An item of a stream.
 *
 * @param position to resume after this item
 * @param row null for a heartbeat
 */
public record StreamItem(StreamPosition position, @Nullable StreamedRow row, StreamSubscription subscription) {

    /** Called when the subscriber has read the item, which frees capacity for another. */
    public void consumed() {
        subscription.consumed(row);
    }
}
