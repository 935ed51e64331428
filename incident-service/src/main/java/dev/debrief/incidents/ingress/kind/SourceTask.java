package dev.debrief.incidents.ingress.kind;

import org.jspecify.annotations.Nullable;

/** A task that the sender keeps with its incident. @param id at most 200 characters */
public record SourceTask(
        String id,
        String title,
        @Nullable String description,
        @Nullable SourcePerson assignee,
        boolean done) {}
