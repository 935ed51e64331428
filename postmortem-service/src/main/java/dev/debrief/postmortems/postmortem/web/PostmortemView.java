package dev.debrief.postmortems.postmortem.web;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.analysis.AcceptedRisk;
import dev.debrief.postmortems.analysis.Cause;
import dev.debrief.postmortems.analysis.ContributingFactor;
import dev.debrief.postmortems.analysis.Lesson;
import dev.debrief.postmortems.analysis.OpenQuestion;
import dev.debrief.postmortems.analysis.Why;
import dev.debrief.postmortems.incident.Impact;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.meeting.MeetingWindowView;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemDetails;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.postmortem.Section;
import dev.debrief.postmortems.review.Reviewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Postmortem", description = "A postmortem with everything it tells")
record PostmortemView(
        @Schema(description = "The postmortem", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "The key people say", examples = "PM-7")
        String key,

        @Schema(description = "One line", examples = "Payment processing failure")
        String title,

        @Schema(description = "Where it is in its life", examples = "DRAFT")
        PostmortemStatus status,

        @Schema(description = "Steps that can be taken from here", examples = "[\"SUBMIT\"]")
        List<PostmortemTransition> allowedTransitions,

        @Schema(description = "Keys of required sections that are empty", examples = "[\"executive-summary\"]")
        List<String> missingSections,

        @Schema(description = "Of the incident", examples = "HIGH")
        Severity severity,

        @Schema(description = "Of the incident", examples = "OPEN")
        Visibility visibility,

        @Schema(description = "The rule that asked for it", examples = "severity HIGH is MEDIUM or worse")
        String requiredBecause,

        @Schema(description = "Name of its template", examples = "standard")
        String template,

        @Schema(description = "Its version; 0 for one that is built in", examples = "0")
        int templateVersion,

        @Schema(description = "When it was drafted", examples = "2024-11-15T11:35:00Z")
        Instant draftedAt,

        @Schema(
                description = "The working day by which it is to be published; absent when the policy sets none",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(description = "When it was published", examples = "2024-11-20T09:00:00Z") @Nullable Instant publishedAt,

        @Schema(description = "How often it was published; 0 until it is", examples = "1")
        int publishedVersion,

        @Schema(description = "When to meet") MeetingWindowView meetingWindow,
        @Schema(description = "When to look again") FollowUpReviewView followUpReview,

        @Schema(description = "What it is about; the first one where it is about several")
        IncidentView incident,

        @Schema(description = "The other incidents that it covers")
        List<IncidentView> otherIncidents,

        @Schema(description = "Of all incidents together, without counting twice; absent until assessed") @Nullable Impact impact,

        @Schema(description = "Whether an incident that was resolved is not over after all", examples = "false")
        boolean incidentReopened,

        @Schema(description = "In the order of the document")
        List<SectionView> sections,

        @Schema(description = "Sections that a migration took out of the document with their texts")
        List<SectionView> setAside,

        @Schema(description = "Each before those that follow from it")
        List<Why> fiveWhys,

        @Schema(description = "In the order of the document")
        List<ContributingFactor> contributingFactors,

        @Schema(description = "In the order of the document")
        List<Lesson> lessons,

        @Schema(description = "Causes by bone, each before those that explain it")
        List<Cause> fishbone,

        @Schema(description = "In the order of the document")
        List<OpenQuestion> openQuestions,

        @Schema(description = "In the order of the document")
        List<AcceptedRisk> acceptedRisks,

        @Schema(description = "The steps it took, oldest first")
        List<StatusTransitionView> steps,

        @Schema(description = "Who is asked for a review, and what they said since it was handed in last")
        List<Reviewer> reviewers,

        @Schema(description = "As they stand now") List<ActionItem> actionItems,

        @Schema(description = "How far the action items are")
        ActionItemProgress actionItemProgress,

        @Schema(description = "Where its document is", examples = "/api/v1/postmortems/PM-7/document")
        String documentPath,

        @Schema(
                description = "Of title, status and what follows the incident; sections and items have their own",
                examples = "1")
        long revision,

        @Schema(description = "What is told by other services is as of this moment", examples = "2024-11-20T09:00:00Z")
        Instant asOf) {

    static PostmortemView of(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        return new PostmortemView(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.status(),
                PostmortemTransition.allowedFrom(postmortem.status()),
                postmortemDetails.missing().stream().map(Section::key).toList(),
                postmortem.severity(),
                postmortem.visibility(),
                postmortem.requiredBecause(),
                postmortem.template(),
                postmortem.templateVersion(),
                postmortem.draftedAt(),
                postmortem.dueOn(),
                postmortem.publishedAt(),
                postmortem.publishedVersion(),
                MeetingWindowView.of(postmortem.meetingWindow(), postmortemDetails.asOf()),
                FollowUpReviewView.of(postmortem),
                IncidentView.of(postmortemDetails.incidentsWithTimeline().get(0)),
                postmortemDetails.incidentsWithTimeline().stream()
                        .skip(1)
                        .map(IncidentView::of)
                        .toList(),
                postmortemDetails.impact(),
                postmortem.incidentReopened(),
                views(postmortemDetails, postmortemDetails.sections()),
                views(postmortemDetails, postmortemDetails.setAside()),
                postmortemDetails.analysis().fiveWhys(),
                postmortemDetails.analysis().contributingFactors(),
                postmortemDetails.analysis().lessons(),
                postmortemDetails.analysis().fishbone(),
                postmortemDetails.analysis().openQuestions(),
                postmortemDetails.analysis().acceptedRisks(),
                postmortemDetails.steps().stream().map(StatusTransitionView::of).toList(),
                postmortemDetails.reviewers(),
                postmortemDetails.actionItems(),
                ActionItemProgress.of(postmortemDetails.actionItems()),
                "/api/v1/postmortems/" + postmortem.key() + "/document",
                postmortem.revision(),
                postmortemDetails.asOf());
    }

    private static List<SectionView> views(PostmortemDetails postmortemDetails, List<Section> sections) {
        return postmortemDetails.shown(sections).stream().map(SectionView::of).toList();
    }
}
