package dev.debrief.incidents.evidence;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceFile;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells listeners of evidence, as soon as there is something to look at. */
@ApplicationScoped
class EvidenceFacts {

    private final IncidentFacts facts;

    EvidenceFacts(IncidentFacts facts) {
        this.facts = facts;
    }

    void attached(Incident incident, Evidence evidence) {
        if (evidence.isComplete()) {
            facts.publish(new EvidenceAttached(IncidentFacts.snapshot(incident), asFact(evidence)));
        }
    }

    void removed(Incident incident, UUID evidenceId, Instant at, @Nullable String reason) {
        facts.publish(new EvidenceRemoved(IncidentFacts.snapshot(incident), evidenceId, at, reason));
    }

    static dev.debrief.contracts.incident.Evidence asFact(Evidence evidence) {
        EvidenceDescription description = evidence.description();
        return new dev.debrief.contracts.incident.Evidence(
                evidence.id(),
                dev.debrief.contracts.incident.EvidenceKind.valueOf(
                        description.kind().name()),
                description.title(),
                description.description(),
                description.link(),
                file(evidence.file(), evidence.content()),
                description.takenAt(),
                evidence.recordedAt());
    }

    private static @Nullable EvidenceFile file(@Nullable AnnouncedFile file, @Nullable StoredContent content) {
        return file == null || content == null
                ? null
                : new EvidenceFile(file.name(), file.mediaType(), content.size(), content.sha256());
    }
}
