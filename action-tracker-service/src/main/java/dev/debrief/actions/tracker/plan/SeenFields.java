package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.StatusTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of all fields when both sides were last compared; null for a field that never was.
 *
 * @param issueUpdatedAt the last change of the issue at that time
 * @param confidential whether only some people could see the issue; null if the product has no such issues
 * @param sent what was sent since
 */
public record SeenFields(
        @Nullable SeenValue title,
        @Nullable SeenValue status,
        @Nullable SeenValue dueDate,
        @Nullable SeenValue labels,
        @Nullable Instant issueUpdatedAt,
        @Nullable Boolean confidential,
        SentValues sent) {

    public static final SeenFields NOTHING = new SeenFields(null, null, null, null, null, null, SentValues.NONE);

    /**
     * What is known of an issue that is requested: its values, but not those of the action item, which still have to be
     * compared with them.
     *
     * @param statuses those with which an issue may begin
     */
    public static SeenFields requested(
            String title, Collection<StatusTarget> statuses, @Nullable LocalDate dueOn, Collection<String> labels) {
        List<String> sentStatuses =
                statuses.stream().map(FieldValues::of).distinct().toList();
        return new SeenFields(
                new SeenValue(null, title),
                new SeenValue(null, null),
                new SeenValue(null, FieldValues.of(dueOn)),
                new SeenValue(null, FieldValues.of(labels)),
                null,
                null,
                new SentValues(List.of(), sentStatuses, List.of(), List.of(), List.of()));
    }

    public @Nullable SeenValue of(TrackedField field) {
        return switch (field) {
            case TITLE -> title;
            case STATUS -> status;
            case DUE_DATE -> dueDate;
            case LABELS -> labels;
        };
    }

    /** The same with more that was sent. */
    SeenFields sending(SentValues more) {
        return new SeenFields(title, status, dueDate, labels, issueUpdatedAt, confidential, sent.plus(more));
    }

    /** Whether the issue was never read. */
    public boolean neverCompared() {
        return issueUpdatedAt == null;
    }

    /** Whether nothing that is synchronized has changed in the action item. */
    public boolean hasSeen(ItemState item) {
        if (!sent.none()) {
            return false;
        }
        for (TrackedField field : TrackedField.values()) {
            SeenValue seen = of(field);
            if (seen == null || !Objects.equals(seen.local(), FieldValues.of(item, field))) {
                return false;
            }
        }
        return true;
    }
}
