package dev.debrief.incidents.ingress.kind.grafana;

import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.RawDelivery;
import dev.debrief.incidents.ingress.kind.Reading;
import dev.debrief.incidents.ingress.kind.SourceKind;
import dev.debrief.incidents.ingress.kind.Texts;
import dev.debrief.incidents.ingress.kind.UnreadableDeliveryException;
import dev.debrief.incidents.ingress.kind.alert.AlertGroup;
import dev.debrief.platform.signature.AnyOf;
import dev.debrief.platform.signature.AuthenticationScheme;
import dev.debrief.platform.signature.BasicAuthentication;
import dev.debrief.platform.signature.BasicAuthentication.Credentials;
import dev.debrief.platform.signature.BearerToken;
import dev.debrief.platform.signature.HexSignature;
import dev.debrief.platform.text.WebLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The webhook contact point of Grafana Alerting, and outgoing webhooks of Grafana OnCall and IRM. */
@ApplicationScoped
class GrafanaKind implements SourceKind {

    private static final String USER = "debrief";
    private static final String TIMESTAMP_HEADER = "X-Grafana-Alerting-Signature-Timestamp";
    private static final String VERSION = "1";

    private final Clock clock;

    GrafanaKind(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "grafana";
    }

    /** A signature with or without a time, a bearer token, or basic authentication of the user {@code debrief}. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new AnyOf(
                HexSignature.grafana(secrets, TIMESTAMP_HEADER, clock),
                HexSignature.grafana(secrets),
                new BearerToken(secrets),
                new BasicAuthentication(secrets.stream()
                        .map(secret -> new Credentials(USER, secret))
                        .toList()));
    }

    @Override
    public boolean reportsAlerts() {
        return true;
    }

    @Override
    public Reading read(RawDelivery delivery) {
        Payload payload = Payload.of(delivery);
        return payload.at("event").isObject()
                ? new OnCallEvent(payload, delivery).reading()
                : readAlerts(payload, delivery);
    }

    private static Reading readAlerts(Payload group, RawDelivery delivery) {
        requireVersion(group.text("version"));
        AlertGroup alerts = new AlertGroup(group, delivery.receivedAt(), link(group.text("externalURL")));
        return alerts.alerts().stream().allMatch(GrafanaKind::isTest)
                ? Reading.ignored("It is the test notification of a contact point.")
                : Reading.of(alerts.changes());
    }

    private static void requireVersion(@Nullable String version) {
        if (version == null) {
            throw new UnreadableDeliveryException("There is neither a version nor an event. Remove the template or the"
                    + " payload of your own from the contact point or webhook.");
        }
        if (!version.equals(VERSION)) {
            throw new UnreadableDeliveryException("The version is " + Texts.quoted(version) + " instead of '" + VERSION
                    + "'. Alertmanager needs a source of the kind alertmanager.");
        }
    }

    /** The alert that Grafana sends when somebody tests a contact point. */
    private static boolean isTest(Payload alert) {
        return "TestAlert".equals(alert.text("labels", "alertname"))
                && "Grafana".equals(alert.text("labels", "instance"));
    }

    private static @Nullable String link(@Nullable String url) {
        return url != null && WebLink.isValid(url) ? url : null;
    }
}
