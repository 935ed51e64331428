package dev.debrief.incidents.ingress.received;

import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.SourceKinds;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.source.ReceivingSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads deliveries with the kind of their source. */
@ApplicationScoped
class DeliveryReader {

    private final SourceKinds kinds;

    DeliveryReader(SourceKinds kinds) {
        this.kinds = kinds;
    }

    /**
     * Completes and reads a delivery. May call the sender, so not within a transaction.
     *
     * @throws UnreadableDeliveryException if it cannot be read
     * @throws dev.debrief.incidents.ingress.kind.SourceUnavailableException if the sender cannot be asked now
     */
    Reading read(ReceivingSource source, RawDelivery delivery) {
        SourceKind kind = kinds.find(source.kind())
                .orElseThrow(() -> new UnreadableDeliveryException(
                        "This version of Debrief cannot read sources of the kind " + source.kind() + "."));
        return kind.read(kind.complete(delivery, source.access()));
    }
}
