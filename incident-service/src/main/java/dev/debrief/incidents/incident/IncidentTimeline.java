package dev.debrief.incidents.incident;

import dev.debrief.platform.security.Actor;
import java.time.Instant;

/**
 * Writes what changed about an incident into its timeline, where it tells the story. The timeline room implements it,
 * so that the rooms have no cycle.
 */
public interface IncidentTimeline {

    /** Adds an automatic entry in the running transaction. */
    void append(Incident incident, AutomaticEntry entry, Actor actor);

    /** What a moment is about. */
    enum EntryTopic {
        STATUS,
        MITIGATION,
        RESOLUTION,
        SEVERITY,
        PARTICIPANT
    }

    /**
     * Something that changed.
     *
     * @param text one sentence, Markdown
     */
    record AutomaticEntry(Instant occurredAt, EntryTopic topic, String text) {}
}
