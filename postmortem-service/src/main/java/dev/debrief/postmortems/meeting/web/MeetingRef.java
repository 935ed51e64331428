package dev.debrief.postmortems.meeting.web;

import dev.debrief.platform.identity.EntityRef;

/** The postmortem of a path; its key is not a word of this room. */
final class MeetingRef {

    private MeetingRef() {}

    static EntityRef of(String id) {
        return EntityRef.parse("PM", id);
    }
}
