package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.audit.AuditSubject;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjection;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with postmortems. Those of a restricted incident do not exist for people outside its audience. */
@ApplicationScoped
public class PostmortemService {

    static final String SUBJECT = "postmortem";

    private final PostmortemRepository postmortems;
    private final PostmortemReader reader;
    private final PostmortemDrafter drafter;
    private final IncidentProjectionService incidents;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;

    PostmortemService(
            PostmortemRepository postmortems,
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
     * Makes a draft by hand for an incident that no rule asked about, or not yet.
     *
     * @param template null for the one that fits the labels of the incident
     * @param another whether it is right that the incident has a postmortem already
     */
    @Transactional
    public PostmortemDetails draft(EntityRef incidentRef, @Nullable String template, boolean another, Actor actor) {
        IncidentProjection incident = incidents
                .lock(incidentRef, actor)
                .orElseThrow(() -> PostmortemProblem.INCIDENT_NOT_KNOWN.because("No incident " + incidentRef
                        + " is known here; a new one arrives within a second after it was reported."));
        postmortems.findForChangeByIncident(incident.id()).stream()
                .filter(existing -> !another)
                .findFirst()
                .ifPresent(existing -> {
                    throw PostmortemProblem.POSTMORTEM_EXISTS
                            .because(incident.key() + " has the postmortem " + existing.key()
                                    + "; ask for `another` one if it needs more than that.")
                            .with("postmortemId", existing.id())
                            .with("postmortemKey", existing.key());
                });
        return reader.read(drafter.draftOnDemand(incident, template, actor));
    }

    /** Lets a postmortem tell of one more incident. The incident is locked first, as when its events arrive. */
    @Transactional
    public PostmortemDetails cover(EntityRef ref, Precondition precondition, EntityRef incidentRef, Actor actor) {
        IncidentProjection incident =
                incidents.lock(incidentRef, actor).orElseThrow(() -> incidentRef.notFound("incident"));
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.revision());
        if (postmortem.cover(incident.id())) {
            incidentsChanged(postmortem, "postmortem.incident-added", incident, actor);
        }
        return reader.read(postmortem);
    }

    /** Takes an incident out of a postmortem again. */
    @Transactional
    public PostmortemDetails uncover(EntityRef ref, Precondition precondition, EntityRef incidentRef, Actor actor) {
        IncidentProjection incident =
                incidents.lock(incidentRef, actor).orElseThrow(() -> incidentRef.notFound("incident"));
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.revision());
        if (postmortem.uncover(incident.id())) {
            incidentsChanged(postmortem, "postmortem.incident-removed", incident, actor);
        }
        return reader.read(postmortem);
    }

    private void incidentsChanged(Postmortem postmortem, String action, IncidentProjection incident, Actor actor) {
        drafter.follow(postmortem, actor);
        events.updated(postmortem, List.of("incidents"));
        audit.record(
                actor, action, AuditSubject.of(SUBJECT, postmortem.id()), null, Map.of("incident", incident.key()));
    }

    @Transactional
    public List<Postmortem> list(PostmortemFilter filter, PageRequest page, Actor actor) {
        if (filter.incident() == null) {
            return postmortems.list(filter, null, page, actor);
        }
        return incidents
                .idOf(filter.incident(), actor)
                .map(incident -> postmortems.list(filter, incident, page, actor))
                .orElse(List.of());
    }

    @Transactional
    public PostmortemDetails get(EntityRef ref, Actor actor) {
        return reader.read(postmortems.require(ref, LockModeType.NONE, actor));
    }

    /** Changes what the edit makes of the current content; an edit that changes nothing leaves the revision. */
    @Transactional
    public PostmortemDetails edit(
            EntityRef ref, Precondition precondition, UnaryOperator<EditPostmortem> edit, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.PESSIMISTIC_WRITE, actor);
        precondition.require(postmortem.revision());
        EditPostmortem before = new EditPostmortem(postmortem.title());
        EditPostmortem after = edit.apply(before);
        boolean changed = postmortem.edit(after);
        PostmortemDetails postmortemDetails = reader.read(postmortem);
        if (changed) {
            events.updated(postmortem, List.of("title"));
            audit.record(actor, "postmortem.edited", AuditSubject.of(SUBJECT, postmortem.id()), before, after);
        }
        return postmortemDetails;
    }

    /** Everything that was done to the postmortem, its sections and its analysis, newest first. */
    @Transactional
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        Postmortem postmortem = postmortems.require(ref, LockModeType.NONE, actor);
        return audit.entries(AuditSubject.of(SUBJECT, postmortem.id()), page.after(), page.fetchSize());
    }
}
