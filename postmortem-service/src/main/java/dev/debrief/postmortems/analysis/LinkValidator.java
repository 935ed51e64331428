package dev.debrief.postmortems.analysis;

import dev.debrief.platform.problem.ProblemException;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.postmortems.analysis.item.Link;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.postmortem.Postmortem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Checks that links point to timeline entries and evidence of the covered incidents. */
@ApplicationScoped
class LinkValidator {

    private final IncidentProjectionService incidents;

    LinkValidator(IncidentProjectionService incidents) {
        this.incidents = incidents;
    }

    /** @throws ProblemException VALIDATION_FAILED with a pointer to each broken link */
    void requireValid(Postmortem postmortem, List<Link> links) {
        Set<UUID> entries = incidents.entriesAmong(ids(links, Link::timelineEntryId), postmortem.incidentIds());
        Set<UUID> evidence = incidents.evidenceAmong(ids(links, Link::evidenceId), postmortem.incidentIds());
        ProblemException problem = StandardProblem.VALIDATION_FAILED.because(
                "Link only to timeline entries and evidence of the incidents this postmortem covers.");
        boolean broken = false;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            if (link.timelineEntryId() != null && !entries.contains(link.timelineEntryId())) {
                problem.at("/links/" + i + "/timelineEntryId", "is not an entry of the timeline");
                broken = true;
            }
            if (link.evidenceId() != null && !evidence.contains(link.evidenceId())) {
                problem.at("/links/" + i + "/evidenceId", "is not evidence of the incident");
                broken = true;
            }
        }
        if (broken) {
            throw problem;
        }
    }

    private static List<UUID> ids(List<Link> links, Function<Link, @Nullable UUID> id) {
        return links.stream().map(id).filter(Objects::nonNull).toList();
    }
}
