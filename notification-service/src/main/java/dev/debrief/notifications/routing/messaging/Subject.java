package dev.debrief.notifications.routing.messaging;

import dev.debrief.contracts.Severity;
import dev.debrief.contracts.Visibility;
import dev.debrief.contracts.action.value.ActionItemSnapshot;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import dev.debrief.contracts.postmortem.value.PostmortemSnapshot;
import dev.debrief.notifications.notification.SubjectKind;
import java.util.List;
import java.util.UUID;

/** The subject of an event, uniform over all aggregates. */
record Subject(UUID id, String key, SubjectKind kind, Severity severity, Visibility visibility, List<String> audience) {

    static Subject of(IncidentSnapshot incident) {
        return new Subject(
                incident.incidentId(),
                incident.key(),
                SubjectKind.INCIDENT,
                incident.severity(),
                incident.visibility(),
                incident.audience());
    }

    static Subject of(PostmortemSnapshot postmortem) {
        return new Subject(
                postmortem.postmortemId(),
                postmortem.key(),
                SubjectKind.POSTMORTEM,
                postmortem.severity(),
                postmortem.visibility(),
                postmortem.audience());
    }

    static Subject of(ActionItemSnapshot item) {
        return new Subject(
                item.actionItemId(),
                item.key(),
                SubjectKind.ACTION_ITEM,
                item.severity(),
                item.visibility(),
                item.audience());
    }
}
