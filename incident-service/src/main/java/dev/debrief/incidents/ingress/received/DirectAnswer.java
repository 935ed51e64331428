package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import java.util.UUID;

/**
 * Answers deliveries of senders that wait for the answer, as chats do. They are stored like others, but not mapped: the
 * bean that answers does what they ask for.
 */
public interface DirectAnswer {

    /** Whether senders of this kind wait for an answer. */
    boolean answers(SourceKind kind);

    /**
     * Does what a delivery asks for, in transactions of its own. Called once for each delivery, after it is stored.
     *
     * @throws dev.debrief.incidents.ingress.kind.UnreadableDeliveryException if it cannot be read; it is then kept in
     *     quarantine with the reason, and answered like any other delivery
     */
    Answer answer(ReceivingSource source, RawDelivery delivery, UUID deliveryId);

    /** The body of a response with the status 200. */
    record Answer(String contentType, byte[] body) {}
}
