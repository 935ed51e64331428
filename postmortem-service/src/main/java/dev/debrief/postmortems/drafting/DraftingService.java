package dev.debrief.postmortems.drafting;

import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.details.PostmortemDetails;
import dev.debrief.postmortems.details.PostmortemReader;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemDomainEvent;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Drafts postmortems on request and changes which incidents they cover. */
@ApplicationScoped
@Transactional
public class DraftingService {

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final PostmortemDrafter drafter;
    private final IncidentProjectionService incidents;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;

    DraftingService(
            PostmortemAccess postmortems,
            PostmortemReader reader,
            PostmortemDrafter drafter,
            IncidentProjectionService incidents,
            PostmortemEventPublisher events,
            AuditLog audit) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.drafter = drafter;
        this.incidents = incidents;
        this.events = events;
        this.audit = audit;
    }

    /**
     * Drafts a postmortem for any incident.
     *
     * @param template null for the one that fits the labels of the incident
     * @param another whether the incident may have more than one postmortem
     * @throws dev.debrief.platform.problem.ProblemException INCIDENT_NOT_KNOWN or POSTMORTEM_EXISTS
     */
    public PostmortemDetails draft(EntityRef incidentRef, @Nullable String template, boolean another, Actor actor) {
        IncidentProjection incident = incidents
                .lock(incidentRef, actor)
                .orElseThrow(() -> PostmortemProblem.INCIDENT_NOT_KNOWN.because("Unknown incident " + incidentRef
                        + "; a new one becomes known within a second after it was reported."));
        postmortems.lockedCovering(incident.id()).stream()
                .filter(existing -> !another)
                .findFirst()
                .ifPresent(existing -> {
                    throw PostmortemProblem.POSTMORTEM_EXISTS
                            .because(incident.key() + " already has the postmortem " + existing.key()
                                    + "; set `another` to draft one more.")
                            .with("postmortemId", existing.id())
                            .with("postmortemKey", existing.key());
                });
        return reader.read(drafter.draftOnDemand(incident, template, actor));
    }

    public PostmortemDetails cover(EntityRef ref, Precondition precondition, EntityRef incidentRef, Actor actor) {
        return change(ref, precondition, incidentRef, Postmortem::cover, "postmortem.incident-added", actor);
    }

    public PostmortemDetails uncover(EntityRef ref, Precondition precondition, EntityRef incidentRef, Actor actor) {
        return change(ref, precondition, incidentRef, Postmortem::uncover, "postmortem.incident-removed", actor);
    }

    /** Brings a postmortem that was reopened up to date with its incidents. @param postmortem locked by the caller */
    public void followIncidents(Postmortem postmortem, Actor actor) {
        drafter.syncWithIncidents(postmortem, actor);
    }

    /** Locks the incident before the postmortem, in the same order as incoming events. */
    private PostmortemDetails change(
            EntityRef ref,
            Precondition precondition,
            EntityRef incidentRef,
            BiFunction<Postmortem, UUID, Optional<PostmortemDomainEvent.Updated>> change,
            String action,
            Actor actor) {
        IncidentProjection incident =
                incidents.lock(incidentRef, actor).orElseThrow(() -> incidentRef.notFound("incident"));
        Postmortem postmortem = postmortems.lockedForWriting(ref, precondition, actor);
        change.apply(postmortem, incident.id()).ifPresent(update -> {
            drafter.syncWithIncidents(postmortem, actor);
            events.publish(postmortem, List.of(update));
            audit.record(actor, action, postmortem.auditSubject(), null, Map.of("incident", incident.key()));
        });
        return reader.read(postmortem);
    }
}
