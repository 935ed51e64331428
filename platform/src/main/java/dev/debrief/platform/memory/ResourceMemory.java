package dev.debrief.platform.memory;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;

/** How much memory a {@link LargeRead} needs; implemented by services that have some. Called once per request. */
public interface ResourceMemory {

    /** An estimate in bytes; 0 if there is no such resource, or the caller may not see it. */
    long bytesFor(EntityRef id, Actor caller);
}
