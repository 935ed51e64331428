package dev.debrief.postmortems.publishing;

import dev.debrief.postmortems.publishing.client.TargetAccess;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A publishing target with its opened credential, as calls need it.
 *
 * @param usable whether the credential can be read; it cannot if the key that sealed it is lost
 * @param pausedUntil no call is made before this time
 * @param settling how long a page that was requested without an answer may still appear
 */
public record TargetConnection(
        UUID id,
        String key,
        TargetSettings settings,
        boolean usable,
        @Nullable String disabledReason,
        @Nullable Instant pausedUntil,
        Duration settling,
        TargetAccess access) {

    @Override
    public String toString() {
        return "TargetConnection[" + key + "]";
    }
}
