package dev.debrief.incidents.ingress.kind.statuspage;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceAccess;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.outgoing.OutgoingHttpClient;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.UrlSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Webhooks of Statuspage. They are not signed, and who subscribes to a page knows their format. So the incident is read
 * back from Statuspage if the source has access to it; otherwise a delivery only adds entries to an incident that
 * exists.
 */
@ApplicationScoped
class StatuspageKind implements SourceKind {

    /** Whether the body is what Statuspage answered, not what was delivered. Never taken from a delivery. */
    static final String READ_BACK = "x-debrief-read-back";

    private static final String SECRET_HEADER = "X-Debrief-Secret";

    private final StatuspageClient statuspage;

    StatuspageKind(OutgoingHttpClient http, Clock clock) {
        this.statuspage = new StatuspageClient(http, clock);
    }

    @Override
    public String name() {
        return "statuspage";
    }

    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new AnyOf(new SharedSecretHeader(SECRET_HEADER, secrets), new UrlSecret(secrets));
    }

    @Override
    public RawDelivery complete(RawDelivery delivery, SourceAccess access) {
        Payload payload = Payload.of(delivery);
        Payload incident = payload.at("incident");
        boolean readsBack = incident.isObject()
                && !StatuspageIncident.isMaintenance(incident)
                && (access.token() != null || access.url() != null);
        return readsBack
                ? marked(delivery, true).withBody(statuspage.incident(access, payload))
                : marked(delivery, false);
    }

    @Override
    public Reading read(RawDelivery delivery) {
        Payload payload = Payload.of(delivery);
        Payload incident = payload.at("incident");
        if (!incident.isObject()) {
            return componentUpdate(payload);
        }
        if (StatuspageIncident.isMaintenance(incident)) {
            return Reading.ignored("It is about scheduled maintenance, not about an incident.");
        }
        StatuspageIncident read = StatuspageIncident.of(incident);
        boolean readBack = "true".equals(delivery.header(READ_BACK));
        List<SourceChange> changes = readBack ? read.allChanges() : read.entries();
        return changes.isEmpty() ? Reading.ignored("The incident has no updates.") : Reading.of(changes);
    }

    private static RawDelivery marked(RawDelivery delivery, boolean readBack) {
        Map<String, String> headers = new HashMap<>(delivery.headers());
        headers.remove(READ_BACK);
        if (readBack) {
            headers.put(READ_BACK, "true");
        }
        return new RawDelivery(headers, delivery.body(), delivery.receivedAt());
    }

    private static Reading componentUpdate(Payload payload) {
        Payload update = payload.at("component_update");
        if (!update.isObject()) {
            throw new UnreadableDeliveryException("It is neither about an incident nor about a component.");
        }
        String component = payload.text("component", "name");
        String status = update.text("new_status");
        return Reading.ignored("It is about a component, not about an incident: "
                + Texts.quoted(component == null ? "unknown" : component)
                + (status == null ? "" : " is now " + Texts.quoted(status)) + ".");
    }
}
