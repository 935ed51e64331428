package dev.debrief.incidents.ingress.source;

import org.jspecify.annotations.Nullable;

/**
 * New settings of a source.
 *
 * @param newToken replaces the token; null to keep it, or to remove it if the settings have none
 */
public record SourceEdit(SourceSettings settings, @Nullable String newToken) {

    @Override
    public String toString() {
        return "SourceEdit[" + settings.name() + "]";
    }
}
