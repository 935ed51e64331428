package dev.debrief.incidents.ingress.mapping.state;

import dev.debrief.incidents.ingress.kind.SourceChange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change in the database.
 *
 * @param entryId its timeline entry, also after people have removed that; null without one
 * @param entryRevision the revision of the entry that the source wrote
 */
public record StoredChange(
        SourceChange change,
        @Nullable UUID entryId,
        @Nullable Long entryRevision) {

    public static StoredChange withoutEntry(SourceChange change) {
        return new StoredChange(change, null, null);
    }
}
