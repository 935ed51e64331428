package dev.debrief.contracts.incident;

import dev.debrief.contracts.DomainEvent;
import dev.debrief.contracts.incident.value.IncidentSnapshot;
import java.util.UUID;

/** The events of an incident. */
public sealed interface IncidentEvent extends DomainEvent
        permits IncidentReported,
                IncidentUpdated,
                IncidentStatusChanged,
                IncidentResolved,
                IncidentReopened,
                IncidentCancelled,
                ImpactAssessed,
                ParticipantsChanged,
                EvidenceAttached,
                EvidenceRemoved,
                TimelineEntryRecorded,
                TimelineEntryRevised,
                TimelineEntryRemoved,
                TimelineEntriesAdded,
                TimelineEntriesWithdrawn,
                FollowUpSuggested,
                IncidentMerged,
                IncidentUnmerged {

    /** The incident after the event. */
    IncidentSnapshot incident();

    @Override
    default UUID aggregateId() {
        return incident().incidentId();
    }

    /** Calls the method of the visitor for the type of this event. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Handles every event of the topic: an event without a method here, or without an implementation, does not compile.
     *
     * @param <R> what handling an event returns
     */
    interface Visitor<R> {

        R visit(IncidentReported event);

        R visit(IncidentUpdated event);

        R visit(IncidentStatusChanged event);

        R visit(IncidentResolved event);

        R visit(IncidentReopened event);

        R visit(IncidentCancelled event);

        R visit(ImpactAssessed event);

        R visit(ParticipantsChanged event);

        R visit(EvidenceAttached event);

        R visit(EvidenceRemoved event);

        R visit(TimelineEntryRecorded event);

        R visit(TimelineEntryRevised event);

        R visit(TimelineEntryRemoved event);

        R visit(TimelineEntriesAdded event);

        R visit(TimelineEntriesWithdrawn event);

        R visit(FollowUpSuggested event);

        R visit(IncidentMerged event);

        R visit(IncidentUnmerged event);
    }
}
