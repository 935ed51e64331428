package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.postmortems.PostmortemKey;

/** The postmortem of a path; its key is not a word of this room. */
final class MeetingRef {

    private MeetingRef() {}

    static EntityRef of(String id) {
        return PostmortemKey.parse(id);
    }
}
