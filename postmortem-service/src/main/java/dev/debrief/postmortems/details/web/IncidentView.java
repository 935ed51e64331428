package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.incident.IncidentDetails;
import dev.debrief.postmortems.incident.IncidentKind;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentStatus;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.web.EvidenceView;
import dev.debrief.postmortems.incident.web.ImpactView;
import dev.debrief.postmortems.incident.web.IncidentTimesView;
import dev.debrief.postmortems.incident.web.MeasuredDurationView;
import dev.debrief.postmortems.incident.web.ParticipantView;
import dev.debrief.postmortems.incident.web.PersonView;
import dev.debrief.postmortems.incident.web.TimelineEntryView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PostmortemIncident",
        description = "The incident according to its events so far; change it in incident-service")
record IncidentView(
        @Schema(description = "The incident", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Its short key", examples = "INC-42")
        String key,

        @Schema(description = "One line", examples = "Payment processing failure")
        String title,

        @Schema(description = "Markdown", examples = "Checkout fails for orders with promotions.") @Nullable String summary,

        @Schema(description = "The kind of incident", examples = "INCIDENT")
        IncidentKind kind,

        @Schema(description = "Its status", examples = "RESOLVED")
        IncidentStatus status,

        @Schema(description = "Its severity", examples = "HIGH")
        Severity severity,

        @Schema(description = "Why this severity", examples = "Critical business function impacted") @Nullable String severityReason,

        @Schema(description = "Affected services", examples = "[\"checkout\"]")
        List<String> services,

        @Schema(description = "Who reported it") PersonView reportedBy,

        @Schema(description = "When its milestones were reached")
        IncidentTimesView times,

        @Schema(description = "Durations from the start of impact")
        List<MeasuredDurationView> durations,

        @Schema(description = "Absent until assessed") @Nullable ImpactView impact,

        @Schema(description = "Who took part") List<ParticipantView> participants,

        @Schema(description = "In chronological order") List<TimelineEntryView> timeline,

        @Schema(description = "In the order of attachment") List<EvidenceView> evidence) {

    static IncidentView of(IncidentWithTimeline incidentWithTimeline) {
        IncidentProjection incident = incidentWithTimeline.incident();
        IncidentDetails details = incident.details();
        return new IncidentView(
                incident.id(),
                incident.key(),
                details.title(),
                details.summary(),
                details.kind(),
                details.status(),
                details.severity(),
                details.severityReason(),
                details.services(),
                PersonView.of(details.reportedBy()),
                IncidentTimesView.of(details.times()),
                details.durations().stream().map(MeasuredDurationView::of).toList(),
                ImpactView.of(incident.impact()),
                incident.participants().stream().map(ParticipantView::of).toList(),
                incidentWithTimeline.timeline().stream()
                        .map(TimelineEntryView::of)
                        .toList(),
                incidentWithTimeline.evidence().stream().map(EvidenceView::of).toList());
    }
}
