package dev.debrief.incidents.ingress.mapping;

import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.ChangeType;
import dev.debrief.incidents.ingress.kind.SourceChange;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Changes of groups of alerts, with ids as groups of Alertmanager have them. */
final class SampleAlerts {

    private static final Instant START =
            Instant.now().minus(Duration.ofHours(24)).truncatedTo(ChronoUnit.SECONDS);

    private final String service;

    /** @param service that all of them affect */
    SampleAlerts(String service) {
        this.service = service;
    }

    /** A time of yesterday. */
    static Instant at(int minute) {
        return START.plus(Duration.ofMinutes(minute));
    }

    Attributes attributes(String severity) {
        return Attributes.none().with("severity", severity).with("service", service);
    }

    SourceChange fires(String group, String alert, int minute) {
        return fires(group, alert, minute, attributes("warning"));
    }

    SourceChange fires(String group, String alert, int minute, Attributes attributes) {
        String id = identity(group, alert) + "/" + at(minute) + "/firing";
        return SourceChange.of(ChangeType.OPENED, id, at(minute), incident(group, minute, attributes))
                .ofAlert(identity(group, alert))
                .withText(alert + " fires");
    }

    SourceChange resolves(String group, String alert, int firedAt, int minute) {
        return resolves(group, alert, firedAt, minute, attributes("warning"));
    }

    SourceChange resolves(String group, String alert, int firedAt, int minute, Attributes attributes) {
        String id = identity(group, alert) + "/" + at(firedAt) + "/resolved/" + at(minute);
        return SourceChange.of(ChangeType.RESOLVED, id, at(minute), incident(group, firedAt, attributes))
                .ofAlert(identity(group, alert))
                .withText(alert + " is resolved");
    }

    private static SourceIncident incident(String group, int startedAt, Attributes attributes) {
        return new SourceIncident(group, "Errors of " + group, null, null, at(startedAt), attributes);
    }

    private static String identity(String group, String alert) {
        return group + " " + alert;
    }
}
