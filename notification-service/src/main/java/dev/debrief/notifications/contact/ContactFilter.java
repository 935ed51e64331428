package dev.debrief.notifications.contact;

import org.jspecify.annotations.Nullable;

/**
 * Filters a list of contacts; null means no filter.
 *
 * @param text part of the handle or the display name
 * @param member handle of a person: only the teams that they are a member of
 */
public record ContactFilter(
        @Nullable String handle,
        @Nullable String text,
        @Nullable String member) {}
