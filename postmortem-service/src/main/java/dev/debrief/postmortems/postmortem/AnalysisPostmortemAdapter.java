package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.analysis.AnalysisPostmortemPort;
import dev.debrief.postmortems.analysis.Link;
import dev.debrief.postmortems.incident.Evidence;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Lets people write side by side: each takes a shared lock on the postmortem, which keeps it from being approved or
 * published meanwhile and leaves other writers alone.
 */
@ApplicationScoped
class AnalysisPostmortemAdapter implements AnalysisPostmortemPort {

    private final PostmortemRepository postmortems;
    private final IncidentProjectionService incidents;

    AnalysisPostmortemAdapter(PostmortemRepository postmortems, IncidentProjectionService incidents) {
        this.postmortems = postmortems;
        this.incidents = incidents;
    }

    @Override
    public UUID forReading(EntityRef postmortem, Actor actor) {
        return postmortems.require(postmortem, LockModeType.NONE, actor).id();
    }

    @Override
    public UUID forWriting(EntityRef ref, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_READ, actor);
        postmortem.requireWritable();
        return postmortem.id();
    }

    @Override
    public void requireLinkable(UUID postmortemId, List<Link> links) {
        List<IncidentWithTimeline> incidentsWithTimeline =
                incidents.withTimelines(postmortems.findById(postmortemId).incidentIds());
        Set<UUID> entries = incidentsWithTimeline.stream()
                .flatMap(incidentWithTimeline -> incidentWithTimeline.timeline().stream())
                .map(TimelineEntry::entryId)
                .collect(Collectors.toSet());
        Set<UUID> evidence = incidentsWithTimeline.stream()
                .flatMap(incidentWithTimeline -> incidentWithTimeline.evidence().stream())
                .map(Evidence::evidenceId)
                .collect(Collectors.toSet());
        ProblemException problem = StandardProblem.VALIDATION_FAILED.because(
                "Links lead to entries and evidence that the incident has, as they are listed with the postmortem.");
        boolean broken = false;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.timelineEntryId() != null && !entries.contains(link.timelineEntryId())) {
                problem.at("/links/" + i + "/timelineEntryId", "is no entry of the timeline");
                broken = true;
            }
            if (link.evidenceId() != null && !evidence.contains(link.evidenceId())) {
                problem.at("/links/" + i + "/evidenceId", "is no evidence of the incident");
                broken = true;
            }
        }
        if (broken) {
            throw problem;
        }
    }
}
