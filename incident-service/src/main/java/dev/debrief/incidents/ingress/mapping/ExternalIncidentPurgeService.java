package dev.debrief.incidents.ingress.mapping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Deletes what sources reported long ago. Incidents and their timelines stay, and where they come from. */
@ApplicationScoped
@Transactional
public class ExternalIncidentPurgeService {

    private final IngressIncidentRepository rows;
    private final IngressChangeRepository changes;

    ExternalIncidentPurgeService(IngressIncidentRepository rows, IngressChangeRepository changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /**
     * Deletes some of what is over: settled changes; incidents and groups of sources that have become no incident, or
     * that joined one that is over; and the changes of those that have opened such an incident.
     *
     * @param before when the last change was received, at the latest
     * @param batch how much to delete at most
     * @return how much was deleted; less than {@code batch} if nothing is left
     */
    public int purge(Instant before, int batch) {
        int settled = changes.deleteSettled(before, batch);
        return settled < batch ? settled + rows.purge(before, batch - settled) : settled;
    }
}
