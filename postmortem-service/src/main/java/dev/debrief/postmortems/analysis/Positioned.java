package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written of an item, and its place.
 *
 * @param parentId the item that it follows from; null for a first one
 * @param position null for behind its siblings
 */
public record Positioned<C>(
        C content, @Nullable UUID parentId, @Nullable Integer position) {

    public Positioned(C content, @Nullable Integer position) {
        this(content, null, position);
    }
}
