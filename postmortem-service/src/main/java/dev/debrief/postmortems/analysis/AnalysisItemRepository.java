package dev.debrief.postmortems.analysis;

import dev.debrief.postmortems.analysis.item.AnalysisItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class AnalysisItemRepository {

    private final EntityManager entities;

    AnalysisItemRepository(EntityManager entities) {
        this.entities = entities;
    }

    void persist(AnalysisItemEntity<?, ?> entry) {
        entities.persist(entry);
    }

    void delete(AnalysisItemEntity<?, ?> entry) {
        entities.remove(entry);
    }

    <C, I extends AnalysisItem> Optional<AnalysisItemEntity<C, I>> find(
            AnalysisItemKind<C, I> kind, UUID postmortemId, UUID id, LockModeType lock) {
        return Optional.<AnalysisItemEntity<C, I>>ofNullable(entities.find(kind.entry(), id, lock))
                .filter(entry -> entry.postmortemId().equals(postmortemId));
    }

    /** Siblings by position, parents before children. */
    <C, I extends AnalysisItem> List<AnalysisItemEntity<C, I>> findInTreeOrder(
            AnalysisItemKind<C, I> kind, UUID postmortemId) {
        Map<Optional<UUID>, List<AnalysisItemEntity<C, I>>> byParent = new HashMap<>();
        entities.createQuery(
                        "from " + kind.entry().getSimpleName() + " where postmortemId = :postmortem"
                                + " order by position, id",
                        kind.entry())
                .setParameter("postmortem", postmortemId)
                .getResultList()
                .forEach(entry -> byParent.computeIfAbsent(
                                Optional.ofNullable(entry.parentId()), parent -> new ArrayList<>())
                        .add(entry));
        List<AnalysisItemEntity<C, I>> ordered = new ArrayList<>();
        addChildren(Optional.empty(), byParent, ordered);
        return ordered;
    }

    private static <E extends AnalysisItemEntity<?, ?>> void addChildren(
            Optional<UUID> parent, Map<Optional<UUID>, List<E>> byParent, List<E> ordered) {
        for (E entry : byParent.getOrDefault(parent, List.of())) {
            ordered.add(entry);
            addChildren(Optional.of(entry.id()), byParent, ordered);
        }
    }

    int nextPosition(AnalysisItemKind<?, ?> kind, UUID postmortemId, @Nullable UUID parentId) {
        String siblings = parentId == null ? "" : " and parentId = :parent";
        String first =
                TreeItemEntity.class.isAssignableFrom(kind.entry()) && parentId == null ? " and parentId is null" : "";
        var query = entities.createQuery(
                        "select coalesce(max(position), 0) + 1 from "
                                + kind.entry().getSimpleName()
                                + " where postmortemId = :postmortem" + siblings + first,
                        Integer.class)
                .setParameter("postmortem", postmortemId);
        if (parentId != null) {
            query.setParameter("parent", parentId);
        }
        return query.getSingleResult();
    }

    long countChildren(AnalysisItemKind<?, ?> kind, UUID id) {
        return entities.createQuery(
                        "select count(*) from " + kind.entry().getSimpleName() + " where parentId = :parent",
                        Long.class)
                .setParameter("parent", id)
                .getSingleResult();
    }
}
