package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PostmortemProjectionRepository implements PanacheRepositoryBase<PostmortemProjection, UUID> {

    Optional<PostmortemProjection> findByRef(EntityRef ref) {
        return ref.id()
                .map(this::findByIdOptional)
                .orElseGet(() -> find("number", ref.requireNumber(PostmortemProjection.KEY_PREFIX))
                        .firstResultOptional());
    }
}
