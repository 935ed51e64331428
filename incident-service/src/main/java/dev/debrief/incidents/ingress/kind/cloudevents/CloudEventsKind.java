package dev.debrief.incidents.ingress.kind.cloudevents;

import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.BearerToken;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.StandardWebhooks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events that anybody can send, for systems that have no kind of their own. */
@ApplicationScoped
class CloudEventsKind implements SourceKind {

    private static final String SECRET_HEADER = "X-Debrief-Secret";
    private static final String WEBHOOK_SECRET_PREFIX = "whsec_";

    private final Clock clock;

    CloudEventsKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "cloudevents";
    }

    /** A bearer token, the secret in a header, or, if the secret is one of them, a signature of Standard Webhooks. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        AuthenticationScheme plain =
                new AnyOf(new BearerToken(secrets), new SharedSecretHeader(SECRET_HEADER, secrets));
        List<String> ofWebhooks = secrets.stream()
                .filter(secret -> secret.startsWith(WEBHOOK_SECRET_PREFIX))
                .toList();
        return ofWebhooks.isEmpty()
                ? plain
                : new AnyOf(new StandardWebhooks(ofWebhooks, clock, StandardWebhooks.DEFAULT_TOLERANCE), plain);
    }

    /**
     * Source and id of an event in headers, whose body may be equal to that of others. In the other modes they are part
     * of the body.
     */
    @Override
    public @Nullable String deliveryId(RawDelivery delivery) {
        if (!CloudEvent.isBinary(delivery)) {
            return null;
        }
        Payload attributes = CloudEvent.headers(delivery);
        String source = attributes.text("source");
        String id = attributes.text("id");
        return source == null || id == null ? null : Identity.of(source, id);
    }

    @Override
    public Reading read(RawDelivery delivery) {
        List<CloudEvent> events = CloudEvent.of(delivery);
        return events.isEmpty()
                ? Reading.ignored("The batch has no events.")
                : Reading.of(EventData.changes(events, delivery.receivedAt()));
    }
}
