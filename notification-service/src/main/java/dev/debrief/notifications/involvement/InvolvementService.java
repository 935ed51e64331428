package dev.debrief.notifications.involvement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Remembers who takes part in what, as events tell it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InvolvementService {

    private final InvolvementRepository involvements;

    InvolvementService(InvolvementRepository involvements) {
        this.involvements = involvements;
    }

    /** These take part, too. */
    public void add(UUID subjectId, Collection<String> handles) {
        involvements.add(subjectId, handles);
    }

    /** These and no others take part. */
    public void replace(UUID subjectId, Collection<String> handles) {
        involvements.removeOthers(subjectId, handles);
        involvements.add(subjectId, handles);
    }

    public Set<String> of(Collection<UUID> subjectIds) {
        return involvements.find(subjectIds);
    }
}
