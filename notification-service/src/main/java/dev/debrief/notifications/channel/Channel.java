package dev.debrief.notifications.channel;

/** Brings messages to recipients on one way. A new way is one application-scoped bean of this type. */
public interface Channel {

    ChannelKind kind();

    /**
     * Tries once, outside of any transaction, and ends within half a minute whatever the other side does. Repeated
     * tries of a message carry the same id, so that receivers can drop what they have already.
     *
     * @return how it went; failures are outcomes, not exceptions
     */
    SendResult send(Message message);
}
