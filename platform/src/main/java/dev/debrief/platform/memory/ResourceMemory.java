package dev.debrief.platform.memory;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;

/** How much memory a {@link LargeRead} needs; implemented by services that have some. Called once per request. */
public interface ResourceMemory {

    /** An estimate in bytes; 0 if there is no such resource, or the caller may not see it. */
    long bytesFor(EntityRef id, Actor caller);

    /**
     * What a format needs besides its resource, if it is rendered in memory.
     *
     * @param format as asked for by {@code ?format=}, or else by Accept
     */
    default long bytesToRender(String format) {
        return 0;
    }

    /** The same for the resource that a secret {@code {token}} in the path is for; 0 if there is none. */
    default long bytesForToken(String token) {
        return 0;
    }
}
