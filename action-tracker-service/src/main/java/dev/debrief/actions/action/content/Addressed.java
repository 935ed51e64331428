package dev.debrief.actions.action.content;

import java.util.UUID;

/**
 * Something that an action item addresses. Whether it exists is not known here: factors and lessons change without an
 * event, so postmortem-service reports unknown factors.
 */
public record Addressed(AddressedKind kind, UUID id) {}
