package dev.debrief.platform.idempotency;

import dev.debrief.platform.identity.EntityRef;
import dev.debrief.platform.identity.ShortKey;
import dev.debrief.platform.identity.ShortKeyLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a path with the UUIDs of its entities, so that it is the same path with their short keys. */
@ApplicationScoped
class CanonicalPaths {

    private final Instance<ShortKeyLookup> lookups;

    CanonicalPaths(@Any Instance<ShortKeyLookup> lookups) {
        this.lookups = lookups;
    }

    /** @param parameters of the resource method; those that are an {@link EntityRef} may be segments of the path */
    String of(String path, @Nullable Object[] parameters) {
        List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
        for (Object parameter : parameters) {
            if (parameter instanceof EntityRef ref) {
                idOf(ref)
                        .ifPresent(id -> segments.replaceAll(
                                segment -> segment.equals(ref.toString()) ? id.toString() : segment));
            }
        }
        return String.join("/", segments);
    }

    private Optional<UUID> idOf(EntityRef ref) {
        return ref.id()
                .or(() -> lookups.stream()
                        .flatMap(lookup -> {
                            OptionalLong number = ShortKey.numberOf(lookup.keyPrefix(), ref.toString());
                            return number.isPresent()
                                    ? lookup.idOfNumber(number.getAsLong()).stream()
                                    : Optional.<UUID>empty().stream();
                        })
                        .findFirst());
    }
}
