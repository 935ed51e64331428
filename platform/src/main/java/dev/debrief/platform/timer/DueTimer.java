package dev.debrief.platform.timer;

import java.time.Instant;

/**
 * A timer that is due.
 *
 * @param kind selects the handler
 * @param subjectId the id of its subject
 * @param fireAt when it was due; in the past after a downtime
 */
public record DueTimer(String kind, String subjectId, Instant fireAt) {}
