package dev.debrief.actions.action.content;

import java.util.UUID;

/**
 * Something that an action item addresses. Whether it exists is not known here: factors change without an event, so
 * postmortem-service reports unknown ones.
 */
public record Addressed(AddressedKind kind, UUID id) {}
