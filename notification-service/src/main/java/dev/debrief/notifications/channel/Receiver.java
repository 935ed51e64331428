package dev.debrief.notifications.channel;

/**
 * Whom a message of a channel is for.
 *
 * @param channel key of the channel
 * @param recipient {@link Recipient#id}
 */
public record Receiver(String channel, String recipient) {}
