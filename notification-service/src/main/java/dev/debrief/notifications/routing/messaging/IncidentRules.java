package dev.debrief.notifications.routing.messaging;

import static dev.debrief.notifications.routing.messaging.RoutingRule.success;
import static dev.debrief.notifications.routing.messaging.RoutingRule.update;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.FollowUpSuggested;
import dev.debrief.contracts.incident.ImpactAssessed;
import dev.debrief.contracts.incident.IncidentCancelled;
import dev.debrief.contracts.incident.IncidentMerged;
import dev.debrief.contracts.incident.IncidentReopened;
import dev.debrief.contracts.incident.IncidentReported;
import dev.debrief.contracts.incident.IncidentResolved;
import dev.debrief.contracts.incident.IncidentStatusChanged;
import dev.debrief.contracts.incident.IncidentUnmerged;
import dev.debrief.contracts.incident.IncidentUpdated;
import dev.debrief.contracts.incident.ParticipantsChanged;
import dev.debrief.contracts.incident.TimelineEntriesAdded;
import dev.debrief.contracts.incident.TimelineEntriesWithdrawn;
import dev.debrief.contracts.incident.TimelineEntryRecorded;
import dev.debrief.contracts.incident.TimelineEntryRemoved;
import dev.debrief.contracts.incident.TimelineEntryRevised;
import java.util.List;

/**
 * Who is notified of incidents: subscribers. The notification has the time of occurrence, however late it was recorded.
 */
final class IncidentRules {

    private IncidentRules() {}

    static List<RoutingRule<?>> all() {
        return List.of(
                update(IncidentReported.class)
                        .at(event -> event.incident().recordedAt())
                        .by(event -> event.incident().reportedBy())
                        .urgent(Urgency.IF_CRITICAL),
                update(IncidentUpdated.class),
                update(IncidentStatusChanged.class).at(IncidentStatusChanged::at),
                success(IncidentResolved.class).at(IncidentResolved::resolvedAt),
                update(IncidentReopened.class).at(IncidentReopened::at).urgent(Urgency.IF_CRITICAL),
                update(IncidentCancelled.class).at(IncidentCancelled::at),
                update(ImpactAssessed.class),
                update(ParticipantsChanged.class),
                update(EvidenceAttached.class).at(event -> event.evidence().recordedAt()),
                update(EvidenceRemoved.class).at(EvidenceRemoved::at),
                update(TimelineEntryRecorded.class).at(event -> event.entry().recordedAt()),
                update(TimelineEntryRevised.class),
                update(TimelineEntryRemoved.class).at(TimelineEntryRemoved::at),
                update(TimelineEntriesAdded.class),
                update(TimelineEntriesWithdrawn.class),
                update(FollowUpSuggested.class).at(event -> event.followUp().suggestedAt()),
                update(IncidentMerged.class).at(IncidentMerged::at),
                update(IncidentUnmerged.class).at(IncidentUnmerged::at));
    }
}
