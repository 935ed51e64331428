package dev.debrief.actions.action.content;

import jakarta.persistence.Embeddable;

/** The owner of an action item: a person ({@code user:dana}) or a team ({@code team:qa}). */
@Embeddable
public record Owner(String handle, String displayName) {}
