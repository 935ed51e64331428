package dev.debrief.incidents.ingress.kind.opsgenie;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.UrlSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Webhooks of Opsgenie: one action on an alert a delivery. An alert of Opsgenie is an incident. */
@ApplicationScoped
class OpsgenieKind implements SourceKind {

    private static final String SECRET_HEADER = "X-Debrief-Secret";

    OpsgenieKind() {}

    @Override
    public String name() {
        return "opsgenie";
    }

    /** Opsgenie signs nothing: the secret is in a header or in the URL. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new AnyOf(new SharedSecretHeader(SECRET_HEADER, secrets), new UrlSecret(secrets));
    }

    @Override
    public Reading read(RawDelivery delivery) {
        return Reading.of(OpsgenieChanges.of(new OpsgenieAction(Payload.of(delivery), delivery)));
    }
}
