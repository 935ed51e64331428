package dev.debrief.postmortems.followup;

import dev.debrief.postmortems.actionitem.ActionItem;
import dev.debrief.postmortems.postmortem.Postmortem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next follow-up review and its agenda.
 *
 * @param note a warning about the date; null without one
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

    /** Action items that prevent closing. */
    public List<ActionItem> unfinished() {
        return agenda.stream().filter(ActionItem::preventsClosing).toList();
    }
}
