package dev.debrief.postmortems.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells events about a postmortem its exceptions from four eyes, which belong to a feature above. */
public interface ExceptionSource {

    /**
     * The exceptions that an event has room for, oldest first.
     *
     * @param edition the last publication when they were taken
     */
    List<ExceptionSummary> exceptionsFrom(UUID postmortemId, int edition);

    /** Who took an exception, and why. */
    record ExceptionSummary(String byHandle, String byName, Instant at, String reason) {}
}
