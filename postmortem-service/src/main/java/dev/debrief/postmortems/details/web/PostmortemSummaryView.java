package dev.debrief.postmortems.details.web;

import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.actionitem.web.ActionItemProgressView;
import dev.debrief.postmortems.details.PostmortemParts;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.web.MeetingWindowView;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.section.web.SectionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "PostmortemSummary", description = "A postmortem in a list")
record PostmortemSummaryView(
        @Schema(description = "The postmortem", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Its short key", examples = "PM-7")
        String key,

        @Schema(description = "One line", examples = "Payment processing failure")
        String title,

        @Schema(description = "Its status", examples = "DRAFT")
        PostmortemStatus status,

        @Schema(description = "Of the incident", examples = "HIGH")
        Severity severity,

        @Schema(description = "Of the incident", examples = "OPEN")
        Visibility visibility,

        @Schema(description = "The incident it was drafted for", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3c")
        UUID incidentId,

        @Schema(description = "Its key", examples = "INC-42")
        String incidentKey,

        @Schema(description = "Key of its template", examples = "standard")
        String template,

        @Schema(description = "Version of its template", examples = "0")
        int templateVersion,

        @Schema(description = "How many incidents it covers", examples = "1")
        int incidentCount,

        @Schema(description = "Whether a resolved incident was reopened", examples = "false")
        boolean incidentReopened,

        @Schema(description = "When it was drafted", examples = "2024-11-15T11:35:00Z")
        Instant draftedAt,

        @Schema(description = "When it was published", examples = "2024-11-20T09:00:00Z") @Nullable Instant publishedAt,

        @Schema(description = "When to hold the review meeting")
        MeetingWindowView meetingWindow,

        @Schema(description = "When to review the action items", examples = "2024-12-01") @Nullable LocalDate followUpReviewOn,

        @Schema(description = "Its revision, as in the ETag", examples = "1")
        long revision,

        @Schema(description = "The sections in the order of the document; only with `expand=sections`") @Nullable List<SectionView> sections,

        @Schema(description = "The progress of the action items; only with `expand=progress`") @Nullable ActionItemProgressView progress) {

    static PostmortemSummaryView of(Postmortem postmortem, PostmortemParts parts, Instant now) {
        List<SectionDetails> sections = parts.sections().get(postmortem.id());
        ActionItemProgress progress = parts.progress().get(postmortem.id());
        return new PostmortemSummaryView(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.status(),
                postmortem.severity(),
                postmortem.visibility(),
                postmortem.incidentId(),
                postmortem.incidentKey(),
                postmortem.template(),
                postmortem.templateVersion(),
                postmortem.incidentIds().size(),
                postmortem.incidentReopened(),
                postmortem.draftedAt(),
                postmortem.publishedAt(),
                MeetingWindowView.of(postmortem.meetingWindow(), now),
                postmortem.followUpReviewOn(),
                postmortem.revision(),
                sections == null ? null : sections.stream().map(SectionView::of).toList(),
                progress == null ? null : ActionItemProgressView.of(progress));
    }
}
