package dev.debrief.postmortems;

import dev.debrief.platform.identity.EntityRef;

/** How people name postmortems: {@code PM-7}. */
public final class PostmortemKey {

    public static final String PREFIX = "PM";

    private PostmortemKey() {}

    /** The postmortem that a path names, by UUID or key. */
    public static EntityRef parse(String text) {
        return EntityRef.parse(PREFIX, text);
    }
}
