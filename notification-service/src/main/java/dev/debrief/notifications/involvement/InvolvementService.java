package dev.debrief.notifications.involvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Stores who takes part in which subject, according to events. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvolvementService {

    private final InvolvementRepository involvements;

    InvolvementService(InvolvementRepository involvements) {
        this.involvements = involvements;
    }

    /** Adds people who take part. */
    public void add(UUID subjectId, Collection<String> handles) {
        involvements.add(subjectId, handles);
    }

    /** Replaces the people who take part. */
    public void replace(UUID subjectId, Collection<String> handles) {
        involvements.removeOthers(subjectId, handles);
        involvements.add(subjectId, handles);
    }

    public Set<String> of(Collection<UUID> subjectIds) {
        return involvements.find(subjectIds);
    }
}
