package dev.debrief.postmortems.postmortem;

import dev.debrief.platform.security.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transition to apply.
 *
 * @param comment null unless given; required by {@link PostmortemTransition#needsComment some transitions}
 * @param executiveSummary Markdown of that section, for the published event; null when there is none
 */
public record StatusChange(
        PostmortemTransition transition,
        Actor by,
        Instant at,
        @Nullable String comment,
        @Nullable String executiveSummary) {

    /** @throws NullPointerException when the comment is missing */
    String requiredComment() {
        if (comment == null) {
            throw new NullPointerException(transition + " needs a comment");
        }
        return comment;
    }
}
