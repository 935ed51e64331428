package dev.debrief.incidents.ingress.kind;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An incident, or a group of alerts, as a delivery describes it. Members that the delivery does not mention are null.
 *
 * @param id the sender's id, at most 300 characters, the same in all deliveries about it
 * @param link where the sender shows it
 * @param startedAt when the sender opened it
 * @param attributes what rules match, such as {@code service} and {@code priority}
 */
public record SourceIncident(
        String id,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String link,
        @Nullable Instant startedAt,
        Attributes attributes) {

    /** An incident about which a delivery says nothing but its id. */
    public static SourceIncident reference(String id) {
        return new SourceIncident(id, null, null, null, null, Attributes.none());
    }
}
