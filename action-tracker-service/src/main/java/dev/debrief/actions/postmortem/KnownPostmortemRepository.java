package dev.debrief.actions.postmortem;

import dev.debrief.platform.identity.EntityRef;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class KnownPostmortemRepository implements PanacheRepositoryBase<KnownPostmortem, UUID> {

    Optional<KnownPostmortem> findByRef(EntityRef ref) {
        return ref.id()
                .map(this::findByIdOptional)
                .orElseGet(() -> find("number", ref.requireNumber(KnownPostmortem.KEY_PREFIX))
                        .firstResultOptional());
    }
}
