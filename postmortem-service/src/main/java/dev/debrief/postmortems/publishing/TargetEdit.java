package dev.debrief.postmortems.publishing;

import org.jspecify.annotations.Nullable;

/**
 * New settings of a publishing target.
 *
 * @param newCredential replaces the credential; null to keep it
 */
public record TargetEdit(TargetSettings settings, @Nullable String newCredential) {

    @Override
    public String toString() {
        return "TargetEdit[" + settings.name() + "]";
    }
}
