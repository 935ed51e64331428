package dev.debrief.notifications.preference;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The preferences of a handle with their revision.
 *
 * @param revision 0 if they have never been changed
 * @param updatedAt null if they have never been changed
 */
public record RevisedSettings(
        String handle,
        PreferenceSettings settings,
        long revision,
        @Nullable Instant updatedAt) {

    static RevisedSettings neverChanged(String handle) {
        return new RevisedSettings(handle, PreferenceSettings.DEFAULT, 0, null);
    }
}
