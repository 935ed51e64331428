package dev.debrief.incidents.timeline;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry that an import adds.
 *
 * @param replyTo the entry that it replies to in a thread; null if it is no reply
 */
public record ImportedEntry(
        UUID id, EntryDescription description, @Nullable UUID replyTo) {}
