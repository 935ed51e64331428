package dev.debrief.actions.recurrence.web;

import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.action.web.OwnerView;
import dev.debrief.actions.incident.IncidentDetails;
import dev.debrief.actions.recurrence.LinkedIncident;
import dev.debrief.actions.recurrence.Recurrence;
import dev.debrief.actions.recurrence.RecurrenceBasis;
import dev.debrief.actions.recurrence.RecurrenceState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "Recurrence",
        description = "A later incident in which what an action item was for happened again, or may have")
record RecurrenceView(
        @Schema(
                description = "Id of the recurrence",
                examples = "01946b10-5d20-7b8e-9c41-2f6a7d8e9b01",
                required = true)
        UUID id,

        @Schema(description = "The later incident", required = true)
        RecurrenceIncidentView incident,

        @Schema(
                description = "SUGGESTED until somebody decides, unless a factor decides; then CONFIRMED or DISMISSED",
                examples = "CONFIRMED",
                required = true)
        RecurrenceState state,

        @Schema(
                description =
                        "FACTOR: both incidents affected a service, and their postmortems have a contributing factor"
                                + " of equal category and subcategory; SERVICE: they affected a service; PERSON: somebody decided"
                                + " it",
                examples = "FACTOR",
                required = true)
        RecurrenceBasis basis,

        @Schema(
                description = "Why it is a recurrence, or why it is none; absent if only a service suggests it",
                examples =
                        "INC-57 affected the same service (checkout), and its postmortem PM-9 has a contributing factor"
                                + " of the same kind: PROCESS, testing.")
        @Nullable String reason,

        @Schema(description = "Whether it has reopened the action item", examples = "true", required = true)
        boolean reopened,

        @Schema(description = "When it was found", examples = "2025-01-15T09:20:00Z", required = true)
        Instant foundAt,

        @Schema(description = "Who or which service decided; absent while it is only suggested") @Nullable OwnerView decidedBy,

        @Schema(
                description = "When it was decided; absent while it is only suggested",
                examples = "2025-01-15T09:20:00Z")
        @Nullable Instant decidedAt,

        @Schema(
                description = "Revision, incremented by every change; the ETag is this number in quotes",
                examples = "2",
                required = true)
        long revision) {

    static RecurrenceView of(LinkedIncident linked) {
        Recurrence recurrence = linked.recurrence();
        Owner decidedBy = recurrence.decidedBy();
        return new RecurrenceView(
                recurrence.id(),
                RecurrenceIncidentView.of(linked.incident()),
                recurrence.state(),
                recurrence.basis(),
                recurrence.reason(),
                recurrence.reopened(),
                recurrence.foundAt(),
                decidedBy == null ? null : OwnerView.required(decidedBy),
                recurrence.decidedAt(),
                recurrence.revision());
    }

    @Schema(name = "RecurrenceIncident", description = "The incident of a recurrence, as of its last event")
    record RecurrenceIncidentView(
            @Schema(
                    description = "Id of the incident",
                    examples = "019464c2-7a10-7c3e-8f21-5d0e9b7a4c16",
                    required = true)
            UUID id,

            @Schema(description = "Short key", examples = "INC-57", required = true)
            String key,

            @Schema(description = "Title", examples = "Orders with a promotion fail", required = true)
            String title) {

        static RecurrenceIncidentView of(IncidentDetails incident) {
            return new RecurrenceIncidentView(incident.incidentId(), incident.key(), incident.title());
        }
    }
}
