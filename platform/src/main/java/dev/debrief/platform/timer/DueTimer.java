package dev.debrief.platform.timer;

import java.time.Instant;

/**
 * A timer that fell due.
 *
 * @param kind which handler it is for
 * @param subjectId what it is about
 * @param fireAt when it was due; in the past after a downtime
 */
public record DueTimer(String kind, String subjectId, Instant fireAt) {}
