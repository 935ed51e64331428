package dev.debrief.incidents.ingress.source;

import dev.debrief.incidents.incident.Visibility;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A source with its opened secrets, as deliveries need it.
 *
 * @param rulesVersion version of the policy that maps deliveries; null for the current one
 * @param secrets that can be read, newest first; empty only if the key that sealed them is lost
 */
public record ReceivingSource(
        UUID id,
        String key,
        String kind,
        String name,
        boolean enabled,
        Visibility defaultVisibility,
        @Nullable Integer rulesVersion,
        List<String> secrets,
        SourceAccess access) {

    public ReceivingSource {
        secrets = List.copyOf(secrets);
    }

    /** Who changes incidents for this source. As an admin, so that it can change RESTRICTED ones. */
    public Actor actor() {
        return Actor.system(key, name, Set.of(Roles.ADMIN));
    }

    @Override
    public String toString() {
        return "ReceivingSource[" + key + "]";
    }
}
