package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.incident.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a source that can be edited.
 *
 * @param enabled whether deliveries are accepted
 * @param defaultVisibility of incidents for which no rule sets another one
 * @param rulesVersion version of the policy that maps deliveries; null for the current one
 */
public record SourceSettings(
        String name,
        boolean enabled,
        Visibility defaultVisibility,
        @Nullable Integer rulesVersion,
        SourceApi api) {}
