package dev.debrief.incidents.evidence;

import dev.debrief.contracts.incident.EvidenceAttached;
import dev.debrief.contracts.incident.EvidenceRemoved;
import dev.debrief.contracts.incident.value.EvidenceFile;
import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentEventMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishes changes of evidence. A file is published once its content is uploaded. */
@ApplicationScoped
class EvidenceEventPublisher {

    private final EventPublisher events;
    private final IncidentEventMapper incidents;

    EvidenceEventPublisher(EventPublisher events, IncidentEventMapper incidents) {
        this.events = events;
        this.incidents = incidents;
    }

    void publishAttached(Incident incident, Evidence evidence) {
        if (evidence.isComplete()) {
            events.publish(new EvidenceAttached(incidents.snapshot(incident), toContract(evidence)));
        }
    }

    void publishRemoved(Incident incident, UUID evidenceId, Instant at, @Nullable String reason) {
        events.publish(new EvidenceRemoved(incidents.snapshot(incident), evidenceId, at, reason));
    }

    /** The state of a piece of evidence as the audit log keeps it. */
    static Object auditState(Evidence evidence) {
        return toContract(evidence);
    }

    private static dev.debrief.contracts.incident.value.Evidence toContract(Evidence evidence) {
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
