package dev.debrief.postmortems.details;

import dev.debrief.platform.audit.AuditEntry;
import dev.debrief.platform.audit.AuditLog;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.paging.PageRequest;
import dev.debrief.platform.revision.Precondition;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.transaction.ReadOnly;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.postmortem.Postmortem;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import dev.debrief.postmortems.postmortem.PostmortemEventPublisher;
import dev.debrief.postmortems.postmortem.PostmortemFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Lists, reads and renames postmortems. */
@ApplicationScoped
@Transactional
public class PostmortemService {

    private static final String TITLE = "title";

    private final PostmortemAccess postmortems;
    private final PostmortemReader reader;
    private final IncidentProjectionService incidents;
    private final PostmortemEventPublisher events;
    private final AuditLog audit;

    PostmortemService(
            PostmortemAccess postmortems,
            PostmortemReader reader,
            IncidentProjectionService incidents,
            PostmortemEventPublisher events,
            AuditLog audit) {
        this.postmortems = postmortems;
        this.reader = reader;
        this.incidents = incidents;
        this.events = events;
        this.audit = audit;
    }

    /** Newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<Postmortem> list(PostmortemFilter filter, PageRequest page, Actor actor) {
        if (filter.incident() == null) {
            return postmortems.list(filter, null, page, actor);
        }
        return incidents
                .idOf(filter.incident(), actor)
                .map(incident -> postmortems.list(filter, incident, page, actor))
                .orElse(List.of());
    }

    /**
     * Parts of postmortems that the caller may see. The number of statements does not depend on the number of
     * postmortems.
     */
    public PostmortemParts parts(List<Postmortem> listed, boolean withSections, boolean withProgress) {
        return reader.parts(listed, withSections, withProgress);
    }

    @ReadOnly
    public PostmortemDetails get(EntityRef ref, Actor actor) {
        return reader.read(postmortems.visible(ref, actor));
    }

    /** @param edit from the current to the new title; the same title leaves the revision unchanged */
    public PostmortemDetails rename(EntityRef ref, Precondition precondition, UnaryOperator<String> edit, Actor actor) {
        Postmortem postmortem = postmortems.lockedForWriting(ref, precondition, actor);
        String before = postmortem.title();
        postmortem.rename(edit.apply(before)).ifPresent(renamed -> {
            events.publish(postmortem, List.of(renamed));
            audit.record(
                    actor,
                    "postmortem.edited",
                    postmortem.auditSubject(),
                    Map.of(TITLE, before),
                    Map.of(TITLE, postmortem.title()));
        });
        return reader.read(postmortem);
    }

    /** Audit entries of the postmortem, its sections and its analysis, newest first. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public List<AuditEntry> history(EntityRef ref, PageRequest page, Actor actor) {
        Postmortem postmortem = postmortems.visible(ref, actor);
        return audit.entries(postmortem.auditSubject(), page.after(), page.fetchSize());
    }
}
