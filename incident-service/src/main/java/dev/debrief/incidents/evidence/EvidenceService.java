package dev.debrief.incidents.evidence;

import dev.debrief.incidents.evidence.store.EvidenceStorage;
import dev.debrief.incidents.incident.Incident;
import dev.debrief.incidents.incident.IncidentAccess;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.Ids;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.problem.StandardProblem;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.time.TimeBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Attaches, corrects and removes evidence. */
@ApplicationScoped
@Transactional
public class EvidenceService {

    private final EvidenceRepository evidence;
    private final EvidenceStorage objects;
    private final EvidenceConfig config;
    private final IncidentAccess incidents;
    private final EvidenceEventPublisher events;
    private final TimeBounds timeBounds;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceService(
            EvidenceRepository evidence,
            EvidenceStorage objects,
            EvidenceConfig config,
            IncidentAccess incidents,
            EvidenceEventPublisher events,
            TimeBounds timeBounds,
            AuditLog audit,
            Clock clock) {
        this.evidence = evidence;
        this.objects = objects;
        this.config = config;
        this.incidents = incidents;
        this.events = events;
        this.timeBounds = timeBounds;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param file declares a file to upload; null for a link */
    public Evidence attach(EntityRef ref, EvidenceDescription description, @Nullable DeclaredFile file, Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        timeBounds.requirePast("/takenAt", description.takenAt());
        requireSupportedMediaType(file);
        if (evidence.countIn(incident.id()) >= config.maxPerIncident()) {
            throw EvidenceProblem.EVIDENCE_LIMIT_REACHED.because(incident.key() + " has " + config.maxPerIncident()
                    + " pieces of evidence, the maximum. Remove some first.");
        }
        Evidence piece = new Evidence(Ids.next(), incident.id(), description, file, actor.handle(), clock.instant());
        evidence.persist(piece);
        events.publishAttached(incident, piece);
        audit.record(
                actor,
                "incident.evidence-attached",
                incident.auditSubject(),
                null,
                EvidenceEventPublisher.auditState(piece));
        return piece;
    }

    public Evidence get(EntityRef ref, EntityRef evidenceId, Actor actor) {
        return require(incidents.getVisible(ref, actor), evidenceId, LockModeType.NONE);
    }

    public List<Evidence> list(EntityRef ref, @Nullable EvidenceKind kind, PageRequest page, Actor actor) {
        return evidence.page(incidents.getVisible(ref, actor).id(), kind, page);
    }

    /** @param correction computes the corrected description from the current one */
    public Evidence edit(
            EntityRef ref,
            EntityRef evidenceId,
            Precondition precondition,
            UnaryOperator<EvidenceDescription> correction,
            Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        Evidence piece = require(incident, evidenceId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(piece.revision());
        Object before = EvidenceEventPublisher.auditState(piece);
        EvidenceDescription corrected = correction.apply(piece.description());
        timeBounds.requirePast("/takenAt", corrected.takenAt());
        if (piece.edit(corrected, clock.instant())) {
            events.publishAttached(incident, piece);
            audit.record(
                    actor,
                    "incident.evidence-corrected",
                    incident.auditSubject(),
                    before,
                    EvidenceEventPublisher.auditState(piece));
        }
        return piece;
    }

    public void remove(
            EntityRef ref, EntityRef evidenceId, Precondition precondition, @Nullable String reason, Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        Evidence piece = require(incident, evidenceId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(piece.revision());
        Object before = EvidenceEventPublisher.auditState(piece);
        StoredContent content = piece.content();
        if (content != null) {
            objects.discard(content.ref());
        }
        Instant now = clock.instant();
        evidence.delete(piece);
        events.publishRemoved(incident, piece.id(), now, reason);
        audit.record(actor, "incident.evidence-removed", incident.auditSubject(), before, null);
    }

    /** Checks that an upload is allowed, before its content is read. */
    public Evidence getAwaitingContent(EntityRef ref, EntityRef evidenceId, Precondition precondition, Actor actor) {
        Evidence piece = require(incidents.getWritable(ref, actor), evidenceId, LockModeType.NONE);
        precondition.require(piece.revision());
        piece.requireAwaitingContent();
        return piece;
    }

    /** Attaches stored content to its evidence. */
    public Evidence attachContent(
            EntityRef ref, EntityRef evidenceId, Precondition precondition, StoredContent content, Actor actor) {
        Incident incident = incidents.getWritable(ref, actor);
        Evidence piece = require(incident, evidenceId, LockModeType.PESSIMISTIC_WRITE);
        precondition.require(piece.revision());
        piece.attachContent(content, clock.instant());
        if (!objects.markAttached(content.ref())) {
            throw EvidenceProblem.UPLOAD_ABANDONED.because("The upload took longer than "
                    + config.abandonedAfter().toMinutes() + " minutes and was abandoned. Send the content again.");
        }
        events.publishAttached(incident, piece);
        audit.record(
                actor,
                "incident.evidence-content-arrived",
                incident.auditSubject(),
                null,
                EvidenceEventPublisher.auditState(piece));
        return piece;
    }

    private void requireSupportedMediaType(@Nullable DeclaredFile file) {
        if (file != null && !config.mediaTypes().contains(file.mediaType())) {
            throw StandardProblem.VALIDATION_FAILED
                    .because("Files of type " + file.mediaType() + " are not accepted.")
                    .at(
                            "/file/mediaType",
                            "must be one of "
                                    + String.join(
                                            ", ",
                                            config.mediaTypes().stream()
                                                    .sorted()
                                                    .toList()));
        }
    }

    private Evidence require(Incident incident, EntityRef evidenceId, LockModeType lock) {
        return evidenceId
                .id()
                .flatMap(uuid -> evidence.find(incident.id(), uuid, lock))
                .orElseThrow(() -> evidenceId.notFound("evidence"));
    }
}
