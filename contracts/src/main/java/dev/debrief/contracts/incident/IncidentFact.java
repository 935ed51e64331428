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
                TimelineEntryRecorded {

    /** The incident after the fact. */
    IncidentSnapshot incident();
}
