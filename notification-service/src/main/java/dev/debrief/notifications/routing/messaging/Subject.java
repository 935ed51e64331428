package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import java.util.List;
import java.util.UUID;

/** The subject of an event, uniform over all aggregates. */
record Subject(UUID id, String key, String path, Severity severity, Visibility visibility, List<String> audience) {

    static Subject of(IncidentSnapshot incident) {
        return new Subject(
                incident.incidentId(),
                incident.key(),
                "/api/v1/incidents/" + incident.key(),
                incident.severity(),
                incident.visibility(),
                incident.audience());
    }

    static Subject of(PostmortemSnapshot postmortem) {
        return new Subject(
                postmortem.postmortemId(),
                postmortem.key(),
                "/api/v1/postmortems/" + postmortem.key(),
                postmortem.severity(),
                postmortem.visibility(),
                postmortem.audience());
    }

    static Subject of(ActionItemSnapshot item) {
        return new Subject(
                item.actionItemId(),
                item.key(),
                "/api/v1/action-items/" + item.key(),
                item.severity(),
                item.visibility(),
                item.audience());
    }
}
