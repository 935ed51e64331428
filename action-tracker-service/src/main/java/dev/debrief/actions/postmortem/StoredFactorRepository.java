package dev.debrief.actions.postmortem;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class StoredFactorRepository implements PanacheRepositoryBase<StoredFactor, StoredFactor.Key> {

    private static final String OF_POSTMORTEM = "key.postmortemId = ?1 order by key.factorId";

    List<PostmortemFactor> of(UUID postmortemId) {
        return find(OF_POSTMORTEM, postmortemId).list().stream()
                .map(StoredFactor::factor)
                .toList();
    }

    /** Replaces the factors of a postmortem. Returns whether they differ from those before. */
    boolean replace(UUID postmortemId, List<PostmortemFactor> factors) {
        Map<UUID, StoredFactor> remaining = new HashMap<>();
        find(OF_POSTMORTEM, postmortemId)
                .list()
                .forEach(stored -> remaining.put(stored.factor().id(), stored));
        boolean changed = false;
        for (PostmortemFactor factor : factors) {
            StoredFactor stored = remaining.remove(factor.id());
            if (stored == null) {
                persist(new StoredFactor(postmortemId, factor));
                changed = true;
            } else if (!stored.factor().equals(factor)) {
                stored.change(factor);
                changed = true;
            }
        }
        remaining.values().forEach(this::delete);
        return changed || !remaining.isEmpty();
    }
}
