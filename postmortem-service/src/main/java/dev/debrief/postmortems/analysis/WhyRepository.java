package dev.debrief.postmortems.analysis;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whys of all postmortems. */
@ApplicationScoped
class WhyRepository implements PanacheRepositoryBase<WhyEntry, UUID> {

    Optional<WhyEntry> find(UUID postmortemId, UUID id, LockModeType lock) {
        return Optional.ofNullable(findById(id, lock))
                .filter(why -> why.postmortemId().equals(postmortemId));
    }

    /** Each why before those that follow from it, siblings by position. */
    List<Why> inReadingOrder(UUID postmortemId) {
        Map<Optional<UUID>, List<Why>> byParent = new HashMap<>();
        for (WhyEntry entry : list("postmortemId = ?1 order by depth, position, id", postmortemId)) {
            Why why = entry.why();
            byParent.computeIfAbsent(Optional.ofNullable(why.parentId()), parent -> new ArrayList<>())
                    .add(why);
        }
        List<Why> ordered = new ArrayList<>();
        addChildren(Optional.empty(), byParent, ordered);
        return ordered;
    }

    private static void addChildren(Optional<UUID> parent, Map<Optional<UUID>, List<Why>> byParent, List<Why> ordered) {
        for (Why why : byParent.getOrDefault(parent, List.of())) {
            ordered.add(why);
            addChildren(Optional.of(why.id()), byParent, ordered);
        }
    }

    int nextPosition(UUID postmortemId, @Nullable UUID parentId) {
        return find(
                        "select coalesce(max(position), 0) + 1 from WhyEntry"
                                + " where postmortemId = ?1 and parentId is not distinct from ?2",
                        postmortemId,
                        parentId)
                .project(Integer.class)
                .singleResult();
    }

    long countChildren(UUID id) {
        return count("parentId", id);
    }
}
