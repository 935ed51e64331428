package dev.debrief.postmortems.details.web;

import dev.debrief.platform.revision.ETags;
import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.actionitem.web.ActionItemProgressView;
import dev.debrief.postmortems.actionitem.web.ActionItemView;
import dev.debrief.postmortems.analysis.web.AcceptedRiskView;
import dev.debrief.postmortems.analysis.web.AnalysisView;
import dev.debrief.postmortems.analysis.web.CauseView;
import dev.debrief.postmortems.analysis.web.ContributingFactorView;
import dev.debrief.postmortems.analysis.web.LessonView;
import dev.debrief.postmortems.analysis.web.OpenQuestionView;
import dev.debrief.postmortems.analysis.web.WhyView;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.incident.Severity;
import dev.debrief.postmortems.incident.Visibility;
import dev.debrief.postmortems.incident.web.ImpactView;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemStatus;
import dev.debrief.postmortems.postmortem.PostmortemTransition;
import dev.debrief.postmortems.postmortem.web.MeetingWindowView;
import dev.debrief.postmortems.review.web.FourEyesExceptionView;
import dev.debrief.postmortems.review.web.ReviewerView;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.web.SectionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Schema(name = "Postmortem", description = "A postmortem with everything that belongs to it")
public record PostmortemView(
        @Schema(description = "The postmortem", examples = "01932f1e-8f3a-7c3e-9d51-0a4f6f1c2b3d")
        UUID id,

        @Schema(description = "Its short key", examples = "PM-7")
        String key,

        @Schema(description = "One line", examples = "Payment processing failure")
        String title,

        @Schema(description = "Its status", examples = "DRAFT")
        PostmortemStatus status,

        @Schema(description = "Transitions that the status allows", examples = "[\"SUBMIT\"]")
        List<PostmortemTransition> allowedTransitions,

        @Schema(
                description =
                        "Keys of required sections that are empty, say nothing, or are generated and not yet reviewed",
                examples = "[\"executive-summary\"]")
        List<String> missingSections,

        @Schema(description = "Of the incident", examples = "HIGH")
        Severity severity,

        @Schema(description = "Of the incident", examples = "OPEN")
        Visibility visibility,

        @Schema(description = "The rule that requires it", examples = "its severity (high) is medium or worse")
        String requiredBecause,

        @Schema(description = "Name of its template", examples = "standard")
        String template,

        @Schema(description = "Its version; 0 for a built-in template", examples = "0")
        int templateVersion,

        @Schema(description = "When it was drafted", examples = "2024-11-15T11:35:00Z")
        Instant draftedAt,

        @Schema(
                description = "The working day by which to publish it; absent when the policy sets none",
                examples = "2024-11-22")
        @Nullable LocalDate dueOn,

        @Schema(description = "When it was published", examples = "2024-11-20T09:00:00Z") @Nullable Instant publishedAt,

        @Schema(description = "The last published version; 0 before publication", examples = "1")
        int publishedVersion,

        @Schema(description = "When to hold the review meeting")
        MeetingWindowView meetingWindow,

        @Schema(description = "When to review the action items")
        FollowUpReviewView followUpReview,

        @Schema(description = "The incident it was drafted for")
        IncidentView incident,

        @Schema(description = "The other incidents it covers")
        List<IncidentView> otherIncidents,

        @Schema(description = "The combined impact of all incidents, without double counting; absent until assessed")
        @Nullable ImpactView impact,

        @Schema(description = "Whether a resolved incident was reopened", examples = "false")
        boolean incidentReopened,

        @Schema(description = "In the order of the document")
        List<SectionView> sections,

        @Schema(description = "Sections that a migration removed from the document, with their texts")
        List<SectionView> setAside,

        @Schema(description = "Each before the ones below it")
        List<WhyView> fiveWhys,

        @Schema(description = "In the order of the document")
        List<ContributingFactorView> contributingFactors,

        @Schema(description = "In the order of the document")
        List<LessonView> lessons,

        @Schema(description = "By bone, each cause before the ones below it")
        List<CauseView> fishbone,

        @Schema(description = "In the order of the document")
        List<OpenQuestionView> openQuestions,

        @Schema(description = "In the order of the document")
        List<AcceptedRiskView> acceptedRisks,

        @Schema(description = "Its transitions, oldest first")
        List<StatusTransitionView> steps,

        @Schema(description = "Its reviewers, with their verdicts since the last submission")
        List<ReviewerView> reviewers,

        @Schema(description = "Exceptions from four eyes, oldest first")
        List<FourEyesExceptionView> fourEyesExceptions,

        @Schema(description = "In their current state") List<ActionItemView> actionItems,

        @Schema(description = "The progress of the action items")
        ActionItemProgressView actionItemProgress,

        @Schema(
                description = "What the action items save in the incident that it was drafted for; absent if none"
                        + " shortens its response, or if the duration of the incident is not known")
        @Nullable MinutesBoughtView minutesBought,

        @Schema(description = "The path of its document", examples = "/api/v1/postmortems/PM-7/document")
        String documentPath,

        @Schema(description = "Of the postmortem itself; sections and analysis items have their own", examples = "1")
        long revision,

        @Schema(description = "Data from other services is as of this instant", examples = "2024-11-20T09:00:00Z")
        Instant asOf) {

    /** The view with its ETag. */
    public static RestResponse<PostmortemView> tagged(PostmortemDetails details) {
        return ETags.ok(of(details), details.postmortem().revision());
    }

    public static PostmortemView of(PostmortemDetails postmortemDetails) {
        Postmortem postmortem = postmortemDetails.postmortem();
        AnalysisView analysis = AnalysisView.of(postmortemDetails.analysis());
        return new PostmortemView(
                postmortem.id(),
                postmortem.key(),
                postmortem.title(),
                postmortem.status(),
                PostmortemTransition.allowedFrom(postmortem.status()),
                postmortemDetails.gaps().stream()
                        .map(gap -> gap.section().key())
                        .toList(),
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
                ImpactView.of(postmortemDetails.impact()),
                postmortem.incidentReopened(),
                views(postmortemDetails, postmortemDetails.sections()),
                views(postmortemDetails, postmortemDetails.archivedSections()),
                analysis.fiveWhys(),
                analysis.contributingFactors(),
                analysis.lessons(),
                analysis.fishbone(),
                analysis.openQuestions(),
                analysis.acceptedRisks(),
                postmortemDetails.transitions().stream()
                        .map(StatusTransitionView::of)
                        .toList(),
                postmortemDetails.reviewers().stream().map(ReviewerView::of).toList(),
                postmortemDetails.fourEyesExceptions().stream()
                        .map(FourEyesExceptionView::of)
                        .toList(),
                postmortemDetails.actionItems().stream().map(ActionItemView::of).toList(),
                ActionItemProgressView.of(ActionItemProgress.of(postmortemDetails.actionItems())),
                MinutesBoughtView.of(postmortemDetails.minutesBought()),
                "/api/v1/postmortems/" + postmortem.key() + "/document",
                postmortem.revision(),
                postmortemDetails.asOf());
    }

    private static List<SectionView> views(PostmortemDetails postmortemDetails, List<Section> sections) {
        return postmortemDetails.sectionDetails(sections).stream()
                .map(SectionView::of)
                .toList();
    }
}
