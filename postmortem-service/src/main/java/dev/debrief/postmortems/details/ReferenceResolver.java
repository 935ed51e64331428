package dev.debrief.postmortems.details;

import dev.debrief.documents.model.Reference;
import dev.debrief.documents.text.TextFormatter;
import dev.debrief.postmortems.analysis.item.Link;
import dev.debrief.postmortems.incident.Evidence;
import dev.debrief.postmortems.incident.IncidentWithTimeline;
import dev.debrief.postmortems.incident.TimelineEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Resolves links to references of the document. A link whose target was removed keeps its title. */
final class ReferenceResolver {

    private final Map<UUID, Reference> targets = new HashMap<>();

    private ReferenceResolver() {}

    static ReferenceResolver forIncidents(List<IncidentWithTimeline> incidentsWithTimeline) {
        ReferenceResolver references = new ReferenceResolver();
        for (IncidentWithTimeline incidentWithTimeline : incidentsWithTimeline) {
            for (TimelineEntry entry : incidentWithTimeline.timeline()) {
                references.targets.put(
                        entry.entryId(),
                        new Reference("timeline, " + TextFormatter.dateAndTime(entry.occurredAt()), entry.link()));
            }
            for (Evidence evidence : incidentWithTimeline.evidence()) {
                references.targets.put(evidence.evidenceId(), new Reference(evidence.title(), evidence.link()));
            }
        }
        return references;
    }

    List<Reference> of(List<Link> links) {
        return links.stream().map(this::reference).toList();
    }

    /** Evidence that was removed is left out. */
    List<Reference> toEvidence(List<UUID> ids) {
        return ids.stream().map(targets::get).filter(Objects::nonNull).toList();
    }

    private Reference reference(Link link) {
        UUID target = link.timelineEntryId() == null ? link.evidenceId() : link.timelineEntryId();
        Reference found = target == null ? null : targets.get(target);
        String title = link.title();
        if (found == null) {
            return new Reference(named(title, link.url()), link.url());
        }
        return new Reference(title == null ? found.title() : title, found.link());
    }

    private static String named(@Nullable String title, @Nullable String url) {
        return title == null ? Objects.requireNonNullElse(url, "removed") : title;
    }
}
