package dev.debrief.incidents.ingress.source;

import org.jspecify.annotations.Nullable;

/**
 * A source to add.
 *
 * @param kind name of a {@link dev.debrief.incidents.ingress.kind.SourceKind}
 * @param secret for senders that dictate it; null to generate one
 */
public record NewSource(
        String key,
        String kind,
        SourceEdit content,
        @Nullable String secret) {

    @Override
    public String toString() {
        return "NewSource[" + key + "]";
    }
}
