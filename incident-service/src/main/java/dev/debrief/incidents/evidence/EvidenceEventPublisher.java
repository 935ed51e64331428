package dev.debrief.incidents.evidence;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.value.EvidenceFile;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventPublisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells listeners of evidence, as soon as there is something to look at. */
@ApplicationScoped
class EvidenceEventPublisher {

    private final IncidentEventPublisher events;

    EvidenceEventPublisher(IncidentEventPublisher events) {
        this.events = events;
    }

    void publishAttached(Incident incident, Evidence evidence) {
        if (evidence.isComplete()) {
            events.publish(new EvidenceAttached(IncidentEventPublisher.snapshot(incident), toContract(evidence)));
        }
    }

    void publishRemoved(Incident incident, UUID evidenceId, Instant at, @Nullable String reason) {
        events.publish(new EvidenceRemoved(IncidentEventPublisher.snapshot(incident), evidenceId, at, reason));
    }

    static dev.debrief.contracts.incident.value.Evidence toContract(Evidence evidence) {
        EvidenceDescription description = evidence.description();
        return new dev.debrief.contracts.incident.value.Evidence(
                evidence.id(),
                dev.debrief.contracts.incident.value.EvidenceKind.valueOf(
                        description.kind().name()),
                description.title(),
                description.description(),
                description.link(),
                file(evidence.file(), evidence.content()),
                description.takenAt(),
                evidence.recordedAt());
    }

    private static @Nullable EvidenceFile file(@Nullable DeclaredFile file, @Nullable StoredContent content) {
        return file == null || content == null
                ? null
                : new EvidenceFile(file.name(), file.mediaType(), content.size(), content.sha256());
    }
}
