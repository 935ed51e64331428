package dev.debrief.actions.action.content;

import dev.debrief.actions.policy.ActionItemPriority;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an action item that can be edited.
 *
 * @param addresses what it addresses, without duplicates
 * @param requiredForClosing whether closing the postmortem waits for it; null for the default, which is true unless it
 *     was added later
 * @param successMeasure what shows that it worked: "done when …"
 * @param labels without blanks around them and without duplicates
 */
public record ActionItemContent(
        String title,
        @Nullable String description,
        ActionItemKind kind,
        ActionItemIntent intent,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        List<Addressed> addresses,
        @Nullable Boolean requiredForClosing,
        ActionItemPriority priority,
        @Nullable String successMeasure,
        List<String> labels) {

    public static final ActionItemPriority DEFAULT_PRIORITY = ActionItemPriority.MEDIUM;

    public ActionItemContent {
        addresses = addresses.stream().distinct().toList();
        successMeasure = successMeasure == null || successMeasure.isBlank() ? null : successMeasure.strip();
        labels = labels.stream().map(String::strip).distinct().toList();
    }

    /** The same with another due date. */
    public ActionItemContent withDueOn(LocalDate day) {
        return new ActionItemContent(
                title,
                description,
                kind,
                intent,
                owner,
                day,
                addresses,
                requiredForClosing,
                priority,
                successMeasure,
                labels);
    }

    /** Whether closing the postmortem waits for it, if it was added to the postmortem like this. */
    public boolean isRequiredForClosing(boolean addedLater) {
        return requiredForClosing == null ? !addedLater : requiredForClosing;
    }

    /**
     * Names of the fields that another content changes, in their order. A new owner or due date is not among them,
     * because it has an event of its own.
     */
    public List<String> updatedFields(ActionItemContent other, boolean addedLater) {
        List<String> fields = new ArrayList<>();
        addIfChanged(fields, "title", title, other.title);
        addIfChanged(fields, "description", description, other.description);
        addIfChanged(fields, "kind", kind, other.kind);
        addIfChanged(fields, "intent", intent, other.intent);
        addIfChanged(fields, "priority", priority, other.priority);
        addIfChanged(fields, "successMeasure", successMeasure, other.successMeasure);
        addIfChanged(fields, "labels", labels, other.labels);
        addIfChanged(fields, "addresses", addresses, other.addresses);
        addIfChanged(
                fields, "requiredForClosing", isRequiredForClosing(addedLater), other.isRequiredForClosing(addedLater));
        if (other.owner == null) {
            addIfChanged(fields, "owner", owner, null);
        }
        if (other.dueOn == null) {
            addIfChanged(fields, "dueOn", dueOn, null);
        }
        return fields;
    }

    private static void addIfChanged(
            List<String> fields, String field, @Nullable Object current, @Nullable Object updated) {
        if (!Objects.equals(current, updated)) {
            fields.add(field);
        }
    }
}
