package dev.debrief.postmortems.postmortem;

import dev.debrief.postmortems.actionitem.ActionItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the action items are looked at again, and what there is to look at.
 *
 * @param note what is odd about the date; null when nothing is
 */
public record FollowUpOverview(
        Postmortem postmortem,
        List<ActionItem> agenda,
        List<FollowUp> held,
        @Nullable String note) {

    public FollowUpOverview {
        agenda = List.copyOf(agenda);
        held = List.copyOf(held);
    }

    /** Those that keep the postmortem from being closed. */
    public List<ActionItem> unfinished() {
        return agenda.stream().filter(item -> !item.status().isSettled()).toList();
    }
}
