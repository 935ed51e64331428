package dev.debrief.actions.recurrence;

import dev.debrief.actions.incident.IncidentDetails;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The state of a recurrence in the history of its action item. */
record RecurrenceAuditSnapshot(
        UUID recurrence,
        String incident,
        RecurrenceState state,
        RecurrenceBasis basis,
        @Nullable String reason) {

    static RecurrenceAuditSnapshot of(Recurrence recurrence, IncidentDetails incident) {
        return new RecurrenceAuditSnapshot(
                recurrence.id(), incident.key(), recurrence.state(), recurrence.basis(), recurrence.reason());
    }
}
