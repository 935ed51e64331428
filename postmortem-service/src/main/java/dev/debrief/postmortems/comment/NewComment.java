package dev.debrief.postmortems.comment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to say.
 *
 * @param section key of the section it is about; null for the whole postmortem
 * @param quote the words it is about, as they are in the section; they stay findable when others edit around them
 * @param inReplyTo the first comment of a thread, or any of its replies; section and quote are those of the thread
 */
public record NewComment(
        String text,
        @Nullable String section,
        @Nullable String quote,
        @Nullable UUID inReplyTo) {}
