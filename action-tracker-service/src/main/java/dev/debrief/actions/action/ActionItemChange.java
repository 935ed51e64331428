package dev.debrief.actions.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edit changed.
 *
 * @param fields names of the fields that changed, as the API calls them
 * @param previousOwner the owner before the edit
 * @param previousDueOn the due date before the edit
 */
record ActionItemChange(
        List<String> fields,
        @Nullable Owner previousOwner,
        @Nullable LocalDate previousDueOn) {

    static final String OWNER = "owner";
    static final String DUE_ON = "dueOn";

    ActionItemChange {
        fields = List.copyOf(fields);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    boolean includes(String field) {
        return fields.contains(field);
    }
}
