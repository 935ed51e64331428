package dev.debrief.actions.quality;

import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Owner;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is checked, stored or not.
 *
 * @param unfinished whether somebody still has to do it; the due date of others is not checked
 */
public record CheckedItem(
        String title,
        @Nullable String description,
        @Nullable String successMeasure,
        @Nullable Owner owner,
        @Nullable LocalDate dueOn,
        boolean unfinished) {

    static CheckedItem of(ActionItemContent content, boolean unfinished) {
        return new CheckedItem(
                content.title(),
                content.description(),
                content.successMeasure(),
                content.owner(),
                content.dueOn(),
                unfinished);
    }
}
