package dev.debrief.incidents.incident;

import dev.debrief.platform.security.Actor;
import java.time.Instant;

/** Adds entries to the timeline of an incident. A port: the timeline feature implements it. */
public interface IncidentTimeline {

    /** Adds an automatic entry in the running transaction. */
    void append(Incident incident, AutomaticEntry entry, Actor actor);

    /** What an automatic entry is about. */
    enum EntryTopic {
        STATUS,
        MITIGATION,
        RESOLUTION,
        SEVERITY,
        PARTICIPANT
    }

    /** @param text one sentence, Markdown */
    record AutomaticEntry(Instant occurredAt, EntryTopic topic, String text) {}
}
