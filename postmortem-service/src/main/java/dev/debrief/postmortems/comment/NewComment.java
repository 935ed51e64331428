package dev.debrief.postmortems.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment to add.
 *
 * @param section key of the section it is about; null for the whole postmortem
 * @param quote the passage it is about, copied from the section, so that it can be found after other edits
 * @param inReplyTo any comment of a thread; section and quote are then taken from the thread
 */
public record NewComment(
        String text,
        @Nullable String section,
        @Nullable String quote,
        @Nullable UUID inReplyTo) {}
