package dev.debrief.incidents.ingress.kind.pagerduty;

import dev.debrief.incidents.ingress.kind.Identity;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.HexSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Webhooks v3 of PagerDuty: one event a delivery. */
@ApplicationScoped
class PagerDutyKind implements SourceKind {

    private static final String TEST_DELIVERY = "pagey.ping";

    private static final Set<String> SERVICE_EVENTS =
            Set.of("service.created", "service.updated", "service.deleted", "service.custom_field_values.updated");

    PagerDutyKind() {}

    @Override
    public String name() {
        return "pagerduty";
    }

    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return HexSignature.pagerDuty(secrets);
    }

    @Override
    public @Nullable String deliveryId(RawDelivery delivery) {
        String id = delivery.header("X-Webhook-Id");
        return id == null || id.isBlank() ? null : Identity.of(id.strip());
    }

    @Override
    public Reading read(RawDelivery delivery) {
        PagerDutyEvent event = new PagerDutyEvent(Payload.of(delivery));
        String type = event.type();
        if (type.equals(TEST_DELIVERY)) {
            return Reading.ignored("It is a test delivery of PagerDuty.");
        }
        if (SERVICE_EVENTS.contains(type)) {
            return Reading.ignored("The event " + type + " is about a service, not about an incident.");
        }
        return Reading.of(PagerDutyChanges.of(event));
    }
}
