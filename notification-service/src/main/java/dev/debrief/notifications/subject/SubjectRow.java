package dev.debrief.notifications.subject;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored subject, as JSON of the database.
 *
 * @param parents the primary one first
 */
record SubjectRow(
        UUID id,
        Set<String> services,
        Set<String> teams,
        Set<String> labels,
        @Nullable String owner,
        @Nullable String author,
        @Nullable String facilitator,
        List<UUID> parents) {}
