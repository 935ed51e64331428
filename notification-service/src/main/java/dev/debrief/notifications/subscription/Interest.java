package dev.debrief.notifications.subscription;

import dev.debrief.notifications.announcement.Severity;
import java.util.List;

/**
 * What somebody wants to hear of.
 *
 * @param onlyOwn only facts about things the contact owns or takes part in
 */
public record Interest(List<String> eventTypes, Severity minimumSeverity, boolean onlyOwn) {

    public Interest {
        eventTypes = List.copyOf(eventTypes);
    }
}
