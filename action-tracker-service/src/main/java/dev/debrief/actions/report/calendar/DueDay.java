package dev.debrief.actions.report.calendar;

import dev.debrief.actions.action.ActionItem;
import dev.debrief.actions.action.content.ActionItemContent;
import dev.debrief.actions.action.content.Owner;
import dev.debrief.actions.postmortem.PostmortemProjection;
import dev.debrief.platform.calendar.CalendarDay;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Shows the due date of an action item as a day of a calendar. */
final class DueDay {

    private DueDay() {}

    /** @param item with a due date */
    static CalendarDay of(ActionItem item) {
        ActionItemContent content = item.content();
        return new CalendarDay(
                item.id() + "@debrief",
                (int) Math.min(item.revision(), Integer.MAX_VALUE),
                item.updatedAt(),
                Objects.requireNonNull(content.dueOn()),
                item.key() + " " + content.title(),
                description(item, content.owner()));
    }

    private static String description(ActionItem item, @Nullable Owner owner) {
        String owned = owner == null ? "" : "\nOwner: " + owner.displayName();
        return origin(item) + "\nStatus: " + item.status() + owned;
    }

    private static String origin(ActionItem item) {
        PostmortemProjection postmortem = item.postmortem();
        return postmortem == null
                ? "Follow-up of " + item.incidentKey()
                : "Action item of " + postmortem.key() + ", for " + item.incidentKey();
    }
}
