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

    private static final String OF_POSTMORTEM_BY_POSITION = " where postmortemId = :postmortem order by position, id";

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
        return inTreeOrder(
                entities.createQuery("from " + kind.entry().getSimpleName() + OF_POSTMORTEM_BY_POSITION, kind.entry())
                        .setParameter("postmortem", postmortemId)
                        .getResultList());
    }

    /** The items of all kinds, in one statement; those of each kind in the order of {@link #findInTreeOrder}. */
    List<AnalysisItemEntity<?, ?>> findAllInTreeOrder(UUID postmortemId) {
        List<AnalysisItemEntity<?, ?>> byPosition = new ArrayList<>();
        entities.createQuery("from AnalysisItemEntity" + OF_POSTMORTEM_BY_POSITION, AnalysisItemEntity.class)
                .setParameter("postmortem", postmortemId)
                .getResultList()
                .forEach(byPosition::add);
        return inTreeOrder(byPosition);
    }

    private static <E extends AnalysisItemEntity<?, ?>> List<E> inTreeOrder(List<? extends E> byPosition) {
        Map<Optional<UUID>, List<E>> byParent = new HashMap<>();
        for (E entry : byPosition) {
            byParent.computeIfAbsent(Optional.ofNullable(entry.parentId()), parent -> new ArrayList<>())
                    .add(entry);
        }
        List<E> ordered = new ArrayList<>();
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
