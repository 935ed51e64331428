package dev.debrief.notifications.message;

import dev.debrief.notifications.message.template.BuiltInTemplate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The template of an event type and channel.
 *
 * @param text what an administrator put in its place; empty if nothing
 * @param revision 0 if it was never changed
 * @param changedBy handle; null if it was never changed
 * @param updatedAt null if it was never changed
 */
public record TemplateSetting(
        BuiltInTemplate builtIn,
        TemplateChannel channel,
        TemplateText text,
        long revision,
        @Nullable String changedBy,
        @Nullable Instant updatedAt) {

    static TemplateSetting of(BuiltInTemplate builtIn, TemplateChannel channel, @Nullable MessageTemplate stored) {
        return stored == null
                ? new TemplateSetting(builtIn, channel, TemplateText.NONE, 0, null, null)
                : new TemplateSetting(
                        builtIn, channel, stored.text(), stored.revision(), stored.changedBy(), stored.updatedAt());
    }

    public boolean overridden() {
        return !text.isEmpty();
    }

    /** Where it stands in the list. */
    public List<String> position() {
        return List.of(builtIn.eventType(), channel.name());
    }
}
