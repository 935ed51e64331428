package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.TrackerAccess;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.security.Roles;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tracker with its opened secrets, as calls and webhooks need it.
 *
 * @param usable whether the token can be read; it cannot if the key that sealed it is lost
 * @param pausedUntil no call is made before this time
 * @param seenUntil changes up to this time of the tracker are known
 * @param secrets of webhooks that can be read, newest first
 */
public record TrackerConnection(
        UUID id,
        String key,
        String name,
        boolean enabled,
        boolean usable,
        @Nullable Instant pausedUntil,
        Instant seenUntil,
        SyncSettings sync,
        TrackerAccess access,
        List<String> secrets) {

    public TrackerConnection {
        secrets = List.copyOf(secrets);
    }

    /** Who changes action items for this tracker. As an admin, so that it sees those that it may receive. */
    public Actor actor() {
        return Actor.system(key, name, Set.of(Roles.ADMIN));
    }

    @Override
    public String toString() {
        return "TrackerConnection[" + key + "]";
    }
}
