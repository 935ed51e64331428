package dev.debrief.actions.tracker;

import dev.debrief.actions.tracker.client.StatusLabels;
import java.util.List;

/**
 * What is synchronized with a tracker, and how.
 *
 * @param statusLabels labels for statuses that the tracker does not have
 * @param wontDoResolutions names of resolutions that mean that an issue was not done, for Jira
 * @param issueType of new issues, for Jira
 * @param receivesRestricted whether action items that only some people may see are sent to it
 */
public record SyncSettings(
        FieldDirections directions,
        StatusMapping statusMapping,
        StatusLabels statusLabels,
        List<String> wontDoResolutions,
        String issueType,
        boolean receivesRestricted) {

    public static final List<String> DEFAULT_WONT_DO_RESOLUTIONS =
            List.of("Won't Do", "Won't Fix", "Declined", "Duplicate", "Cannot Reproduce");

    public static final String DEFAULT_ISSUE_TYPE = "Task";

    public SyncSettings {
        wontDoResolutions = List.copyOf(wontDoResolutions);
    }
}
