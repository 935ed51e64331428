package dev.debrief.incidents.ingress.kind.splunk;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.BasicAuthentication;
import dev.debrief.platform.signature.BasicAuthentication.Credentials;
import dev.debrief.platform.signature.SharedSecretHeader;
import dev.debrief.platform.signature.UrlSecret;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Outgoing webhooks of Splunk On-Call, formerly VictorOps, with the payload of {@link WebhookTemplate}. */
@ApplicationScoped
class SplunkOnCallKind implements SourceKind {

    private static final String SECRET_HEADER = "X-Debrief-Secret";
    private static final String USER = "debrief";

    SplunkOnCallKind() {}

    @Override
    public String name() {
        return "splunk-on-call";
    }

    /** In a header, in the URL, or as the password of the user {@code debrief} in front of the host. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        List<Credentials> credentials =
                secrets.stream().map(secret -> new Credentials(USER, secret)).toList();
        return new AnyOf(
                new SharedSecretHeader(SECRET_HEADER, secrets),
                new BasicAuthentication(credentials),
                new UrlSecret(secrets));
    }

    @Override
    public Reading read(RawDelivery delivery) {
        Payload payload = Payload.of(delivery);
        if (!WebhookTemplate.SCHEMA.equals(payload.text("schema"))) {
            throw new UnreadableDeliveryException("The member schema is not " + WebhookTemplate.SCHEMA
                    + ": the payload of the webhook must be the template in the documentation.");
        }
        return new SplunkOnCallMessage(payload, delivery).read();
    }
}
