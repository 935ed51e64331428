package dev.debrief.notifications.subject;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored subject, as JSON of the database. */
record SubjectRow(
        UUID id,
        Set<String> services,
        Set<String> teams,
        Set<String> labels,
        @Nullable String owner,
        @Nullable String author,
        @Nullable String facilitator) {}
