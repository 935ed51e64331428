package dev.debrief.notifications.channel;

/**
 * Whom a message of a channel is for.
 *
 * @param channel key of the channel
 * @param recipient {@link Recipient#id}
 */
public record Receiver(String channel, String recipient) {

    /** @param address as {@link #address} */
    public static Receiver parse(String address) {
        int separator = address.indexOf(' ');
        return new Receiver(address.substring(0, separator), address.substring(separator + 1));
    }

    /** Both, separated by a space. */
    public String address() {
        return channel + " " + recipient;
    }
}
