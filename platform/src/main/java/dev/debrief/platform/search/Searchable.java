package dev.debrief.platform.search;

import java.util.UUID;

/**
 * An entity with texts that are searched. Its class has {@code @EntityListeners(SearchListener.class)}; when it is
 * stored, changed or removed, the transaction also updates the search index.
 */
public interface Searchable {

    /** The id under which it is found: its own, or that of the entity it is a part of. */
    UUID searchId();

    /** Whether it is found as a part of another entity. */
    default boolean isPart() {
        return false;
    }
}
