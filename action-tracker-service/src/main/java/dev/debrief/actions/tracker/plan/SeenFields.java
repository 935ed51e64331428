package dev.debrief.actions.tracker.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of all fields when both sides were last compared; null for a field that never was.
 *
 * @param issueUpdatedAt the last change of the issue at that time
 */
public record SeenFields(
        @Nullable SeenValue title,
        @Nullable SeenValue status,
        @Nullable SeenValue dueDate,
        @Nullable SeenValue labels,
        @Nullable Instant issueUpdatedAt) {

    public static final SeenFields NOTHING = new SeenFields(null, null, null, null, null);

    /**
     * What was seen of an issue that was just requested: its values are known, and those of the action item still have
     * to be compared with them.
     *
     * @param status of a new issue
     */
    public static SeenFields requested(
            String title, String status, @Nullable LocalDate dueOn, Collection<String> labels) {
        return new SeenFields(
                new SeenValue(null, title),
                new SeenValue(null, status),
                new SeenValue(null, FieldValues.of(dueOn)),
                new SeenValue(null, FieldValues.of(labels)),
                null);
    }

    public @Nullable SeenValue of(TrackedField field) {
        return switch (field) {
            case TITLE -> title;
            case STATUS -> status;
            case DUE_DATE -> dueDate;
            case LABELS -> labels;
        };
    }

    /** Whether nothing that is synchronized has changed in the action item. */
    public boolean hasSeen(ItemState item) {
        for (TrackedField field : TrackedField.values()) {
            SeenValue seen = of(field);
            if (seen == null || !Objects.equals(seen.local(), FieldValues.of(item, field))) {
                return false;
            }
        }
        return true;
    }
}
