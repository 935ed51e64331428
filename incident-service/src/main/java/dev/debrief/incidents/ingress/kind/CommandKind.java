package dev.debrief.incidents.ingress.kind;

/**
 * A chat in which people write commands. A command is carried out while the chat waits, and the reply is the response
 * to the delivery.
 */
public interface CommandKind extends SourceKind {

    /**
     * Reads a command. Pure, as {@link #read}.
     *
     * @throws UnreadableDeliveryException if the delivery is no command
     */
    Command command(RawDelivery delivery);

    /** The media type of replies. */
    String contentType();

    /** The body of a response that shows a plain text; empty for an empty one. */
    byte[] reply(String text);

    /** Whether only the person who wrote the command sees the reply. */
    boolean repliesInPrivate();

    @Override
    default Reading read(RawDelivery delivery) {
        command(delivery);
        return Reading.ignored("A command is carried out when it is received, and never again.");
    }
}
