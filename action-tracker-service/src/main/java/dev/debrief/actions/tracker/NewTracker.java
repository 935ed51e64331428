package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.TrackerKind;
import org.jspecify.annotations.Nullable;

/**
 * A tracker to add.
 *
 * @param secret of its webhooks, if the product dictates it; null to generate one
 */
public record NewTracker(
        String key,
        TrackerKind kind,
        TrackerSettings settings,
        String token,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "NewTracker[" + key + "]";
    }
}
