package dev.debrief.actions.tracker;

import org.jspecify.annotations.Nullable;

/**
 * New settings of a tracker.
 *
 * @param newToken replaces the token; null to keep it
 */
public record TrackerEdit(
        TrackerSettings settings, @Nullable String newToken) {

    @Override
    public String toString() {
        return "TrackerEdit[" + settings.name() + "]";
    }
}
