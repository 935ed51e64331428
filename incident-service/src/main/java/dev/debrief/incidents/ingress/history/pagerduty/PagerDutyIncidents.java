package dev.debrief.incidents.ingress.history.pagerduty;

import dev.debrief.incidents.ingress.history.reader.HistoryTexts;
import dev.debrief.incidents.ingress.history.reader.PastIncident;
import dev.debrief.incidents.ingress.kind.Attributes;
import dev.debrief.incidents.ingress.kind.Payload;
import dev.debrief.incidents.ingress.kind.SourceIncident;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Incidents as PagerDuty lists them. */
final class PagerDutyIncidents {

    private static final int MAX_ID_LENGTH = 300;

    private PagerDutyIncidents() {}

    /** Empty without id or time. */
    static Optional<PastIncident> read(Payload incident) {
        String id = incident.text("id");
        Instant createdAt = incident.instant("created_at");
        if (id == null || id.length() > MAX_ID_LENGTH || createdAt == null) {
            return Optional.empty();
        }
        boolean resolved = "resolved".equals(incident.text("status"));
        SourceIncident description = new SourceIncident(
                id,
                HistoryTexts.line(incident.text("title")),
                null,
                HistoryTexts.link(incident.text("html_url")),
                createdAt,
                attributes(incident));
        return Optional.of(
                new PastIncident(description, createdAt, resolved ? resolvedAt(incident, createdAt) : null, List.of()));
    }

    /** The log entries say it better, if there is one of the resolution. */
    private static Instant resolvedAt(Payload incident, Instant createdAt) {
        for (String member : List.of("resolved_at", "last_status_change_at", "updated_at")) {
            Instant at = incident.instant(member);
            if (at != null && !at.isBefore(createdAt)) {
                return at;
            }
        }
        return createdAt;
    }

    /** The same as those of webhooks, so that the same rules match. */
    private static Attributes attributes(Payload incident) {
        Attributes attributes = Attributes.none()
                .with("service", summary(incident.at("service")))
                .with("service.id", HistoryTexts.line(incident.text("service", "id")))
                .with("priority", summary(incident.at("priority")))
                .with("urgency", HistoryTexts.line(incident.text("urgency")))
                .with("escalation_policy", summary(incident.at("escalation_policy")))
                .with("incident_type", HistoryTexts.line(incident.text("incident_type", "name")));
        for (Payload team : incident.at("teams").items()) {
            attributes = attributes.with("team", summary(team));
        }
        return attributes;
    }

    private static @Nullable String summary(Payload reference) {
        return HistoryTexts.line(reference.text("summary"));
    }
}
