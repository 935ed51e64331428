package dev.debrief.notifications.channel;

/** A way to a recipient. */
public enum ChannelKind {
    EMAIL,
    WEBHOOK
}
