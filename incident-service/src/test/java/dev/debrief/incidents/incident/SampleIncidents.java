package dev.debrief.incidents.incident;

import dev.debrief.incidents.incident.lifecycle.IncidentKind;
import dev.debrief.incidents.incident.lifecycle.IncidentStatus;
import dev.debrief.incidents.incident.lifecycle.IncidentTransition;
import dev.debrief.incidents.incident.lifecycle.Times;
import dev.debrief.incidents.incident.severity.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Incidents for tests. */
final class SampleIncidents {

    static final Instant NOW = Instant.parse("2024-11-15T12:00:00Z");

    private SampleIncidents() {}

    static Incident reported() {
        return reported(IncidentKind.INCIDENT, Times.unknown());
    }

    static Incident reported(IncidentKind kind, Times times) {
        IncidentDescription description = new IncidentDescription(
                "Checkout fails",
                null,
                kind,
                Severity.HIGH,
                null,
                Visibility.OPEN,
                List.of("checkout"),
                List.of(),
                times,
                Map.of());
        return new Incident(new UUID(1, 1), 42, description, new Reporter("user:dana", "Dana"), SampleIncidents.NOW);
    }

    /** An incident in a status, reached with as few transitions as possible. */
    static Incident in(IncidentStatus status) {
        Incident incident = reported();
        switch (status) {
            case REPORTED -> {}
            case INVESTIGATING -> incident.transition(IncidentTransition.INVESTIGATE, NOW, "Because", NOW);
            case IDENTIFIED -> incident.transition(IncidentTransition.IDENTIFY, NOW, "Because", NOW);
            case MITIGATED -> incident.transition(IncidentTransition.MITIGATE, NOW, "Because", NOW);
            case RESOLVED -> incident.transition(IncidentTransition.RESOLVE, NOW, "Because", NOW);
            case CLOSED -> {
                incident.transition(IncidentTransition.RESOLVE, NOW, "Because", NOW);
                incident.transition(IncidentTransition.CLOSE, NOW, "Because", NOW);
            }
            case CANCELLED -> incident.transition(IncidentTransition.CANCEL, NOW, "Because", NOW);
            case MERGED -> incident.merge(other(), "The same", NOW);
        }
        return incident;
    }

    static Incident other() {
        IncidentDescription description = reported().description();
        return new Incident(new UUID(1, 2), 41, description, new Reporter("user:sam", "Sam"), NOW);
    }

    static Instant at(String time) {
        return Instant.parse("2024-11-15T" + time + ":00Z");
    }
}
