package dev.debrief.postmortems.comment;

import org.jspecify.annotations.Nullable;

/** Null does not filter. */
public record CommentFilter(
        @Nullable String section, @Nullable Boolean resolved) {}
