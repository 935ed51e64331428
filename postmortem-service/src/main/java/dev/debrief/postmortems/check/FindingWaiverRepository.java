package dev.debrief.postmortems.check;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class FindingWaiverRepository implements PanacheRepositoryBase<FindingWaiver, UUID> {

    private static final String WITH_STATE = "select new dev.debrief.postmortems.check.WaiverState(waiver, withdrawal)"
            + " from FindingWaiver waiver left join WaiverWithdrawal withdrawal on withdrawal.waiverId = waiver.id"
            + " where waiver.postmortemId = :postmortem";

    /** Oldest first. */
    List<WaiverState> findInOrder(UUID postmortemId) {
        return getEntityManager()
                .createQuery(WITH_STATE + " order by waiver.id", WaiverState.class)
                .setParameter("postmortem", postmortemId)
                .getResultList();
    }

    Optional<WaiverState> find(UUID postmortemId, UUID id) {
        return getEntityManager()
                .createQuery(WITH_STATE + " and waiver.id = :id", WaiverState.class)
                .setParameter("postmortem", postmortemId)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void add(WaiverWithdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
    }
}
