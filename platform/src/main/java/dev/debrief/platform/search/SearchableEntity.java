package dev.debrief.platform.search;

import java.util.UUID;

/** An entity that is found under its own id. */
public interface SearchableEntity extends Searchable {

    UUID id();

    @Override
    default UUID searchId() {
        return id();
    }
}
