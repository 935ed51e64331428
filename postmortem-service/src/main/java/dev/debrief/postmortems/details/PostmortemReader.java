package dev.debrief.postmortems.details;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.actionitem.ActionItemProgress;
import dev.debrief.postmortems.actionitem.ActionItemProjectionService;
import dev.debrief.postmortems.analysis.AnalysisService;
import dev.debrief.postmortems.followup.FollowUpService;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.review.FourEyesService;
import dev.debrief.postmortems.review.ReviewService;
import dev.debrief.postmortems.section.DocumentSections;
import dev.debrief.postmortems.section.Section;
import dev.debrief.postmortems.section.SectionDetails;
import dev.debrief.postmortems.transition.TransitionExecutor;
import dev.debrief.postmortems.version.VersionAuthors;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads everything about a postmortem, with at most one statement for each kind of data. */
@ApplicationScoped
public class PostmortemReader {

    private final IncidentProjectionService incidents;
    private final DocumentSections sections;
    private final AnalysisService analysis;
    private final PostmortemOverviewRepository overviews;
    private final TransitionExecutor transitions;
    private final ReviewService reviews;
    private final FourEyesService fourEyes;
    private final ActionItemProjectionService actionItems;
    private final FollowUpService followUps;
    private final VersionAuthors versions;
    private final Clock clock;

    PostmortemReader(
            IncidentProjectionService incidents,
            DocumentSections sections,
            AnalysisService analysis,
            PostmortemOverviewRepository overviews,
            TransitionExecutor transitions,
            ReviewService reviews,
            FourEyesService fourEyes,
            ActionItemProjectionService actionItems,
            FollowUpService followUps,
            VersionAuthors versions,
            Clock clock) {
        this.incidents = incidents;
        this.sections = sections;
        this.analysis = analysis;
        this.overviews = overviews;
        this.transitions = transitions;
        this.reviews = reviews;
        this.fourEyes = fourEyes;
        this.actionItems = actionItems;
        this.followUps = followUps;
        this.versions = versions;
        this.clock = clock;
    }

    /** @param postmortem visible to the caller */
    public PostmortemDetails read(Postmortem postmortem) {
        return read(postmortem, incidents.withTimelines(postmortem.incidentIds()));
    }

    /** What changes after publication, and the people. Timelines can be long, and do not change then. */
    PostmortemDetails progress(Postmortem postmortem) {
        return read(postmortem, incidents.withoutTimelines(postmortem.incidentIds()));
    }

    private PostmortemDetails read(Postmortem postmortem, List<IncidentWithTimeline> incidentsWithTimeline) {
        UUID id = postmortem.id();
        PostmortemOverview overview = overviews.of(id);
        return new PostmortemDetails(
                postmortem,
                incidentsWithTimeline,
                sections.all(id),
                analysis.of(id),
                overview.meeting(),
                overview.hasTransitions() ? transitions.historyOf(id) : List.of(),
                overview.reviewers(),
                overview.hasVerdicts() ? reviews.verdicts(id) : List.of(),
                overview.hasFourEyesExceptions() ? fourEyes.exceptions(id) : List.of(),
                actionItems.findByPostmortem(id),
                overview.hasFollowUps() ? followUps.heldFor(id) : List.of(),
                overview.audiences(),
                overview.hasVersions() ? versions.authors(id) : List.of(),
                clock.instant());
    }

    /** @param listed visible to the caller */
    PostmortemParts parts(List<Postmortem> listed, boolean withSections, boolean withProgress) {
        return new PostmortemParts(
                withSections ? sectionsOf(listed) : Map.of(), withProgress ? progressOf(listed) : Map.of());
    }

    private Map<UUID, List<SectionDetails>> sectionsOf(List<Postmortem> listed) {
        Map<UUID, List<Section>> inOrder = sections.inOrder(ids(listed));
        return listed.stream()
                .collect(Collectors.toMap(
                        Postmortem::id,
                        postmortem -> inOrder.getOrDefault(postmortem.id(), List.of()).stream()
                                .map(section -> SectionDetails.in(postmortem, section))
                                .toList()));
    }

    private Map<UUID, ActionItemProgress> progressOf(List<Postmortem> listed) {
        Map<UUID, List<ActionItem>> items = actionItems.findByPostmortems(ids(listed));
        return listed.stream()
                .collect(Collectors.toMap(
                        Postmortem::id,
                        postmortem -> ActionItemProgress.of(items.getOrDefault(postmortem.id(), List.of()))));
    }

    private static List<UUID> ids(List<Postmortem> listed) {
        return listed.stream().map(Postmortem::id).toList();
    }
}
