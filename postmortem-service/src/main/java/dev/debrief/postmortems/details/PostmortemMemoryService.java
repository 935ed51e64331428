package dev.debrief.postmortems.details;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.memory.ResourceMemory;
import dev.debrief.platform.security.Actor;
import dev.debrief.postmortems.incident.IncidentProjectionService;
import dev.debrief.postmortems.postmortem.PostmortemAccess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Estimates the memory of a postmortem by its timeline: nothing else of it is long. */
@ApplicationScoped
@Transactional
public class PostmortemMemoryService implements ResourceMemory {

    /** From the database to the response, with a text of a few hundred characters. */
    private static final int BYTES_PER_ENTRY = 2048;

    private final PostmortemAccess postmortems;
    private final IncidentProjectionService incidents;

    PostmortemMemoryService(PostmortemAccess postmortems, IncidentProjectionService incidents) {
        this.postmortems = postmortems;
        this.incidents = incidents;
    }

    @Override
    public long bytesFor(EntityRef id, Actor caller) {
        return postmortems
                .findVisible(id, caller)
                .map(postmortem -> BYTES_PER_ENTRY * incidents.countEntries(postmortem.incidentIds()))
                .orElse(0L);
    }
}
