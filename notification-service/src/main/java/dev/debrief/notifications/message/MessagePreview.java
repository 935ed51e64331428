package dev.debrief.notifications.message;

import org.jspecify.annotations.Nullable;

/**
 * What a template makes of the sample event.
 *
 * @param mail the message as mail; null for other channels
 */
public record MessagePreview(MessageText text, @Nullable MailText mail) {}
