package dev.debrief.postmortems.check;

import dev.debrief.postmortems.location.ResourceLocation;
import org.jspecify.annotations.Nullable;

/**
 * A reason why a check fails.
 *
 * @param id stays the same as long as what it is about does
 * @param message what is wrong, and what would satisfy the check
 * @param path of the resource where to fix it
 * @param waiver why it does not count; null if it does
 */
public record CheckFinding(
        String id,
        String message,
        ResourceLocation path,
        @Nullable FindingWaiver waiver) {

    static CheckFinding of(String id, String message, ResourceLocation path) {
        return new CheckFinding(id, message, path, null);
    }

    CheckFinding with(FindingWaiver waiving) {
        return new CheckFinding(id, message, path, waiving);
    }

    boolean isOpen() {
        return waiver == null;
    }
}
