package dev.debrief.incidents.ingress.kind;

import dev.debrief.platform.signature.AuthenticationScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of source, such as PagerDuty. To add one, write one application-scoped bean of this type in a package of its
 * own.
 */
public interface SourceKind {

    /** The name in the API: {@code pagerduty}. Stored with each source, so it never changes. */
    String name();

    /**
     * How deliveries prove that they come from the source.
     *
     * @param secrets newest first; any of them is accepted
     */
    AuthenticationScheme authentication(List<String> secrets);

    /**
     * The id that the sender gives a delivery, equal in all repetitions of it. Null if it gives none; equal bodies are
     * then one delivery.
     */
    default @Nullable String deliveryId(RawDelivery delivery) {
        return null;
    }

    /**
     * Whether the deliveries report alerts. Their senders repeat them for as long as they fire, so an equal delivery
     * that is received later is mapped again.
     */
    default boolean reportsAlerts() {
        return false;
    }

    /**
     * Completes a delivery with what the sender only tells on request. Runs outside of any transaction, before
     * {@link #read}, and may call the sender.
     *
     * @throws UnreadableDeliveryException if the sender says something else
     * @throws SourceUnavailableException if the sender cannot be asked now; it is tried again later
     */
    default RawDelivery complete(RawDelivery delivery, SourceAccess access) {
        return delivery;
    }

    /**
     * Reads what a delivery says. Pure: the same delivery always gives the same changes.
     *
     * @throws UnreadableDeliveryException if it cannot be read; it is then kept in quarantine with the reason
     */
    Reading read(RawDelivery delivery);
}
