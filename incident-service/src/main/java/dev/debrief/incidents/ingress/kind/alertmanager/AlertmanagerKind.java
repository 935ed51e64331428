package dev.debrief.incidents.ingress.kind.alertmanager;

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
import dev.debrief.platform.text.WebLink;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code webhook_configs} of Alertmanager. */
@ApplicationScoped
class AlertmanagerKind implements SourceKind {

    private static final String USER = "debrief";
    private static final String VERSION = "4";

    @Override
    public String name() {
        return "alertmanager";
    }

    /** A bearer token, or basic authentication of the user {@code debrief}. */
    @Override
    public AuthenticationScheme authentication(List<String> secrets) {
        return new AnyOf(
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
        Payload group = Payload.of(delivery);
        requireVersion(group.text("version"));
        return Reading.of(new AlertGroup(group, delivery.receivedAt(), link(group)).changes());
    }

    private static void requireVersion(@Nullable String version) {
        if (version == null) {
            throw new UnreadableDeliveryException(
                    "The member version is missing. A receiver with a payload of its own cannot be read.");
        }
        if (!version.equals(VERSION)) {
            throw new UnreadableDeliveryException("The version is " + Texts.quoted(version) + " instead of '" + VERSION
                    + "'. Grafana needs a source of the kind grafana.");
        }
    }

    /** The page of Alertmanager with the alerts of the receiver. */
    private static @Nullable String link(Payload group) {
        String url = group.text("externalURL");
        String receiver = group.text("receiver");
        if (url == null || receiver == null) {
            return url != null && WebLink.isValid(url) ? url : null;
        }
        String page = url + "/#/alerts?receiver=" + URLEncoder.encode(receiver, StandardCharsets.UTF_8);
        return WebLink.isValid(page) ? page : null;
    }
}
