package dev.debrief.postmortems.meeting;

import java.util.UUID;

/** The postmortem that a meeting is about. */
public record Occasion(UUID postmortemId, String postmortemKey, String title, UUID incidentId, MeetingWindow window) {}
