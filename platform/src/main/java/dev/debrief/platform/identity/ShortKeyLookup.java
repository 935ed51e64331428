package dev.debrief.platform.identity;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds entities by their short keys. The repository of an entity with short keys implements it if requests create
 * something within the entity: a repeated request may name it by its UUID instead.
 */
public interface ShortKeyLookup {

    /** The prefix of the short keys: {@code INC}. */
    String keyPrefix();

    /** The id of the entity with this number, whether or not the caller may see it; empty if there is none. */
    Optional<UUID> idOfNumber(long number);
}
