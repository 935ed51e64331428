package dev.debrief.actions.tracker.plan;

import dev.debrief.actions.tracker.StatusMapping;
import dev.debrief.actions.tracker.StatusTarget;
import dev.debrief.actions.tracker.client.StatusCategory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of fields as texts that can be compared and stored. */
final class FieldValues {

    private static final String SEPARATOR = "\n";

    private FieldValues() {}

    static String of(ItemState item, TrackedField field) {
        return switch (field) {
            case TITLE -> item.title();
            case STATUS -> StatusMapping.categoryOf(item.status()).name();
            case DUE_DATE -> of(item.dueOn());
            case LABELS -> of(item.labels());
        };
    }

    /** The category that a status of an issue has for an action item. */
    static String of(StatusTarget target) {
        return target.category().map(StatusCategory::name).orElse("");
    }

    static String of(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    static String of(Collection<String> labels) {
        return String.join(SEPARATOR, new TreeSet<>(labels));
    }

    static Set<String> labels(@Nullable String text) {
        return text == null || text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(SEPARATOR)).collect(Collectors.toUnmodifiableSet());
    }
}
