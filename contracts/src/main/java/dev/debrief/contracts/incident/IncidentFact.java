package dev.debrief.contracts.incident;

import dev.debrief.contracts.Fact;

/** Everything that can happen to an incident. */
public sealed interface IncidentFact extends Fact
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
                IncidentMerged,
                IncidentUnmerged {

    /** The incident after the fact. */
    IncidentSnapshot incident();
}
