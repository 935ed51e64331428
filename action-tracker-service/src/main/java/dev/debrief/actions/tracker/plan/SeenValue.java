package dev.debrief.actions.tracker.plan;

import org.jspecify.annotations.Nullable;

/**
 * The values of a field when both sides were last compared, so that a change of one side can be distinguished from an
 * echo of the other.
 *
 * @param local of the action item; null if it still has to be sent
 * @param remote of the issue; null if it still has to be applied, or is not known
 */
public record SeenValue(@Nullable String local, @Nullable String remote) {}
