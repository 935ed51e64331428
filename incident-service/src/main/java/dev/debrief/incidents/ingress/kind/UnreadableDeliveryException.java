package dev.debrief.incidents.ingress.kind;

/** A delivery that cannot be read; the message says why, in a sentence for admins. */
public class UnreadableDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableDeliveryException(String message) {
        super(message);
    }
}
