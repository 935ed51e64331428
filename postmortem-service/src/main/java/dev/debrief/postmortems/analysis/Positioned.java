package dev.debrief.postmortems.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The content of an item and its place.
 *
 * @param parentId the item it follows from; null at the top
 * @param position null to append it to its siblings
 */
public record Positioned<C>(
        C content, @Nullable UUID parentId, @Nullable Integer position) {

    public Positioned(C content, @Nullable Integer position) {
        this(content, null, position);
    }
}
