package dev.debrief.incidents.incident;

import dev.debrief.incidents.events.EventPublisher;
import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.security.Actor;
import dev.debrief.platform.stream.StreamAudience;
import dev.debrief.platform.stream.StreamScope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Decides who may follow an incident: everyone who may read it now, even for older events. */
@ApplicationScoped
public class IncidentStreamService implements StreamAudience {

    private final IncidentAccess access;
    private final IncidentRepository incidents;

    IncidentStreamService(IncidentAccess access, IncidentRepository incidents) {
        this.access = access;
        this.incidents = incidents;
    }

    public StreamScope ofAll() {
        return new StreamScope(EventPublisher.AGGREGATE_TYPE, null, this);
    }

    /** @throws dev.debrief.platform.problem.ProblemException NOT_FOUND if there is none the actor may see */
    public StreamScope of(EntityRef ref, Actor actor) {
        String id = access.getVisible(ref, actor).id().toString();
        return new StreamScope(EventPublisher.AGGREGATE_TYPE, id, this);
    }

    @Override
    @Transactional
    public Map<String, Predicate<StreamSubscriber>> of(Set<String> aggregateIds) {
        return incidents
                .audiences(aggregateIds.stream().map(UUID::fromString).toList())
                .collect(Collectors.toMap(incident -> incident.id().toString(), incident -> incident::isVisibleTo));
    }
}
